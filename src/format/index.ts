export { type RoadmapFile, roadmapFormat } from './roadmap.ts'
