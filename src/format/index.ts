export { type RoadmapFile, roadmapFormat } from './roadmap/index.ts'
