export { planDocument } from './plan.ts'
export { type Followed, type ListOptions, standingsDocument } from './standings.ts'
export { type Template, TemplateError } from './template.ts'
export { templateFaults } from './template-faults.ts'
