export { type ConfigurationFile, configurationFormat, configurationOf, ruleLevel } from './configuration.ts'
export { type DirectoryFile, directoryFormat } from './directory.ts'
export { type RoadmapFile, roadmapFormat } from './roadmap/index.ts'
export { documentKinds } from './roadmap/stamps.ts'
