import type { Change } from '../../analysis/index.ts'
import type { Lang, Text } from '../../core/text.ts'

/** Changes of the plan, and of items as wholes: they are counted by themselves. */
const whole: ReadonlySet<Change['kind']> = new Set(['plan', 'excluded', 'restored'])

/** How much has changed, by items. */
export function summary(changes: readonly Change[]): Text {
  if (changes.length === 0) return { ru: 'Изменений нет.', en: 'No changes.' }
  const count = (kind: Change['kind']) => changes.filter((change) => change.kind === kind).length
  const changed = new Set(
    changes.flatMap((each) => ('before' in each && 'after' in each && !whole.has(each.kind) ? [each.after] : [])),
  )
  const plan = count('plan')
  const parts: readonly (readonly [number, Text])[] = [
    [plan, { ru: 'изменений плана в целом', en: 'changes of the plan as a whole' }],
    [count('added'), { ru: 'добавлено', en: 'added' }],
    [count('removed'), { ru: 'исключено', en: 'removed' }],
    [count('excluded'), { ru: 'исключено с сохранением номера', en: 'excluded' }],
    [count('restored'), { ru: 'восстановлено', en: 'restored' }],
    [changed.size, { ru: 'изменено', en: 'changed' }],
  ]
  const told = (lang: Lang) =>
    parts
      .filter(([number]) => number > 0)
      .map(([number, name]) => `${name[lang]} — ${number}`)
      .join(', ')
  const [ru, en] = [told('ru'), told('en')]
  if (ru === '') return { ru: 'Изменились только номера.', en: 'Only numbers have changed.' }
  return { ru: `Итого: ${ru}.`, en: `In all: ${en}.` }
}
