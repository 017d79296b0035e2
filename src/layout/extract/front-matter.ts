import type { RoadmapFile } from '../../format/index.ts'
import type { Template } from '../template.ts'
import type { Draft } from './draft.ts'
import type { Placed } from './plan-tables.ts'
export type Front = Partial<RoadmapFile>
export function frontMatter(
  _before: readonly Placed[],
  _template: Template,
  _answers: ReadonlyMap<string, string>,
): Draft<Front> {
  return { value: {}, origins: [], doubts: [], unused: [] }
}
