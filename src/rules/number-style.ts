import type { Item, Roadmap } from '../model/index.ts'
import { numberedTwice } from './number-duplicate.ts'
import type { Rule } from './rule.ts'

export const numberStyle: Rule = {
  id: 'number-style',
  severity: 'warning',
  folds: true,
  page: () => ({
    title: { ru: 'Номера то с точкой, то без', en: 'Some numbers end with a dot and some do not' },
    why: {
      ru: 'Номера одного уровня пишутся одинаково: или «1.1», или «1.1.». Проще всего убрать ключ «номер»: пункты пронумеруются сами, а вид номера задаётся один раз в «нумерация». Исправление ставит или убирает последнюю точку, как у большинства номеров.',
      en: 'Numbers of one level look alike: “1.1” or “1.1.”. It is simplest to take the key “number” away: items number themselves, and “numbering” says how it looks. The fix adds or removes the last dot, as most numbers have it.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
sections:
  - title: Подготовка
    activities:
      - title: Издать приказ
        number: 1.1
        deadline: до 1 сентября 2026 г.
        responsible: Директор
      - title: Провести совещание
        number: 1.2
        deadline: до 5 сентября 2026 г.
        responsible: Директор
      - title: Составить отчёт
        number: 1.3.
        deadline: до 1 июня 2027 г.
        responsible: Директор`,
        finds: ['1.3.'],
      },
    ],
  }),
  *check(plan) {
    // What the tool counts itself has neither gaps nor styles.
    if (![...plan.sections, ...plan.activities].some(({ numberTyped }) => numberTyped)) return
    const twice = numberedTwice(plan)
    for (const numbers of levels(plan)) {
      const dotted = numbers.filter(({ number }) => number.endsWith('.'))
      if (dotted.length === 0 || dotted.length === numbers.length) continue
      const [first] = numbers
      const plain = numbers.length - dotted.length
      const withDot = dotted.length > plain || (dotted.length === plain && first?.number.endsWith('.') === true)
      for (const item of numbers) {
        const { path, number, numberTyped } = item
        if (!numberTyped || twice.has(item) || number.endsWith('.') === withDot) continue
        const instead = withDot ? `${number}.` : number.slice(0, -1)
        const target = { path: [...path, 'number'], span: { start: 0, end: number.length } }
        yield {
          target,
          message: {
            ru: `Номер «${number}» ${withDot ? 'без точки' : 'с точкой'} в конце, а большинство таких номеров — ${withDot ? 'с точкой' : 'без неё'}: напишите «${instead}».`,
            en: `The number “${number}” ends ${withDot ? 'without' : 'with'} a dot, unlike most numbers of its level: write “${instead}”.`,
          },
          fix: [{ target, text: instead }],
        }
      }
    }
  },
}

/** The numbers that should look alike: those of sections, of activities, and among these of one depth. */
function levels(plan: Roadmap): Iterable<readonly Item[]> {
  const groups = new Map<string, Item[]>()
  const note = (item: Item, kind: string) => {
    if (!/^\d+(?:\.\d+){0,5}\.?$/.test(item.number)) return
    const key = `${kind} ${item.number.split('.').filter((part) => part !== '').length}`
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  for (const section of plan.sections) note(section, 'section')
  for (const activity of plan.activities) note(activity, 'activity')
  return groups.values()
}
