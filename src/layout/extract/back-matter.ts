import type { Footnote } from '../../document/index.ts'
import type { RoadmapFile } from '../../format/index.ts'
import type { Template } from '../template.ts'
import type { Draft } from './draft.ts'
import type { Placed } from './plan-tables.ts'
export type Back = Partial<RoadmapFile>
export function backMatter(
  _after: readonly Placed[],
  _footnotes: readonly Footnote[],
  _template: Template,
): Draft<Back> {
  return { value: {}, origins: [], doubts: [], unused: [] }
}
