export { tooLargeMessage } from './file-findings.ts'
export { limits } from './limits.ts'
export { readYaml } from './read.ts'
export { translateKeys } from './translate.ts'
