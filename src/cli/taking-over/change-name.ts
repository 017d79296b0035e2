import { type Change, isSection, type Listed } from '../../analysis/index.ts'
import type { Text } from '../../core/text.ts'
import { planFieldNames } from '../../layout/index.ts'

/** A change in a few words, by the number that the former edition has: «п. 2.3: срок». */
export function changeName(change: Change): Text {
  if (change.kind === 'plan') return planFieldNames[change.field]
  const item = itemOf(change)
  const what = whatOf(change)
  if (!item) return what
  const number = item.address
  return isSection(item)
    ? { ru: `раздел ${number}: ${what.ru}`, en: `section ${number}: ${what.en}` }
    : { ru: `п.\u00A0${number}: ${what.ru}`, en: `item ${number}: ${what.en}` }
}

/** The item of a change as the former edition has it, or the one that has come. */
export function itemOf(change: Change): Listed | null {
  if (change.kind === 'plan') return null
  if (change.kind === 'renumbered') return change.section?.before ?? null
  return change.kind === 'added' ? change.after : change.before
}

function whatOf(change: Exclude<Change, { readonly kind: 'plan' }>): Text {
  switch (change.kind) {
    case 'wording':
      return wordings[change.field] ?? { ru: change.field, en: change.field }
    case 'deadline':
      return { ru: 'срок', en: 'deadline' }
    case 'responsible':
      return { ru: 'ответственные', en: 'responsible' }
    default:
      return kinds[change.kind]
  }
}

const wordings: Readonly<Record<string, Text>> = {
  title: { ru: 'название', en: 'title' },
  result: { ru: 'результат', en: 'result' },
  notes: { ru: 'примечания', en: 'notes' },
}

const kinds = {
  added: { ru: 'новый', en: 'new' },
  removed: { ru: 'исключение', en: 'removal' },
  excluded: { ru: 'исключение', en: 'exclusion' },
  restored: { ru: 'восстановление', en: 'return' },
  moved: { ru: 'перенос', en: 'move' },
  renumbered: { ru: 'номера', en: 'numbers' },
  section: { ru: 'название раздела', en: 'title of the section' },
} as const satisfies Record<string, Text>
