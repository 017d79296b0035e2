import { isSection, matched } from '../../analysis/index.ts'
import type { Path } from '../../core/diagnostic.ts'
import type { Parsed } from '../../core/parsed.ts'
import type { Text } from '../../core/text.ts'
import type { RoadmapFile } from '../../format/index.ts'
import { buildRoadmap } from '../../model/index.ts'
import type { Entered } from '../../yaml/index.ts'
import type { ComparedEditions } from '../compare.ts'
import type { Loaded } from '../load.ts'
import { valueAt, withText } from './set-text.ts'

/** The reviewer's comments in the notes of their items; where notes print, they would print too. */
export function withNotes(
  loaded: Loaded,
  compared: ComparedEditions,
): { readonly loaded: Loaded; readonly left: readonly Text[] } {
  const { paper } = compared
  if (!paper) return { loaded, left: [] }
  const { otherOf } = matched(paper.before, paper.after)
  const isPrinted = loaded.plan.columns.some(({ field }) => field === 'notes')
  const left: Text[] = []
  let { parsed } = loaded
  for (const { item, place, text } of paper.comments) {
    const was = item && otherOf(item)
    const inFile = was ? paper.inFile(was) : undefined
    const made = inFile && !isSection(inFile) && !isPrinted ? noted(parsed, [...inFile.path, 'notes'], text) : undefined
    if (!made || 'refused' in made) left.push({ ru: `примечание: ${place.ru}`, en: `comment: ${place.en}` })
    else parsed = made.parsed
  }
  return { loaded: { ...loaded, parsed, plan: buildRoadmap(parsed, loaded.surroundings) }, left }
}

function noted(parsed: Parsed<RoadmapFile>, path: Path, comment: string): Entered<RoadmapFile> | undefined {
  const old = valueAt(parsed, path)
  const before = typeof old === 'string' ? `${old.trimEnd()}\n` : ''
  if (before.split('\n').includes(comment.trim())) return { parsed }
  return withText(parsed, path, before + comment.trim())
}
