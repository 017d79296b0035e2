import { type Change, isSection, type Listed } from '../../analysis/index.ts'
import type { Parsed } from '../../core/parsed.ts'
import type { RoadmapFile } from '../../format/index.ts'
import type { Entered } from '../../yaml/index.ts'
import type { Loaded } from '../load.ts'
import type { OnPaper } from '../on-paper.ts'
import type { FileNames } from './file-names.ts'
import { withEntries, withText } from './set-text.ts'
import { takeDeadline, takeResponsible, takeText } from './take-field.ts'

/** A change of words, made in the file at the item from which the document's was printed. */
export function takeChange(
  parsed: Parsed<RoadmapFile>,
  { plan }: Loaded,
  change: Change,
  inFile: OnPaper['inFile'],
  names: FileNames,
): Entered<RoadmapFile> {
  if (change.kind === 'plan') {
    const text = change.after ?? ''
    return text === ''
      ? withEntries(parsed, { path: [change.field], remove: true })
      : withText(parsed, [change.field], text)
  }
  const item = 'before' in change ? inFile(change.before) : undefined
  if (!item) return { parsed }
  switch (change.kind) {
    case 'excluded':
      return withEntries(parsed, { path: [...item.path, 'excluded'], value: true, replace: true })
    case 'restored':
      return withEntries(parsed, { path: [...item.path, 'excluded'], remove: true })
    case 'section':
      return withText(parsed, [...item.path, 'title'], change.after.title)
    case 'deadline':
      return takeDeadline(parsed, item, change)
    case 'responsible':
      return takeResponsible(parsed, plan, item, change, names.leaf(change.leaf))
    case 'wording':
      return takeText(parsed, item, names.field(change.field), wordingOf(change.after, change.field))
    default:
      return { parsed }
  }
}

function wordingOf(item: Listed, field: string): string {
  if (field === 'title') return item.title
  if (field === 'result') return item.result ?? ''
  if (isSection(item)) return ''
  return (field === 'notes' ? item.notes : item.own.get(field)) ?? ''
}
