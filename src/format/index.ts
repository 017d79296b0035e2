export { type ConfigurationFile, configurationFormat } from './configuration.ts'
export { type DirectoryFile, directoryFormat } from './directory.ts'
export { type RoadmapFile, roadmapFormat } from './roadmap/index.ts'
