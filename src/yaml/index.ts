export { limits } from './limits.ts'
export { readYaml } from './read.ts'
