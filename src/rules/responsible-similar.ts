import { type OddSpelling, oddSpellings } from '../analysis/index.ts'
import { counted, type Text } from '../core/text.ts'
import type { Finding, Rule } from './rule.ts'

export const responsibleSimilar: Rule = {
  id: 'responsible-similar',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Один ответственный назван по-разному', en: 'One responsible is named in two ways' },
    why: {
      ru: 'Если один и тот же отдел или должность названы то с кавычками, то без них, то полностью, то сокращённо или с опечаткой, сводка по ответственным посчитает их разными. Выберите одно написание и оставьте его везде. Проще всего завести справочник: там у каждого одно название, а другие написания перечислены в «псевдонимах».',
      en: 'Where a department is named with and without quotes, in full and in short, or with a slip, a summary by responsibles counts it twice. Choose one spelling and keep to it. A directory helps: everybody has one name there, and other spellings are its aliases.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Заместитель директора по УВР
  - title: Провести семинар
    deadline: октябрь 2026 г.
    responsible: МБУ «Методический центр», Заместитель директора по УВР
  - title: Собрать отзывы
    deadline: ноябрь 2026 г.
    responsible: МБУ Методический центр, зам. по УВР
  - title: Составить отчёт
    deadline: до 1 июня 2027 г.
    responsible: Замиститель директора по УВР`,
        finds: ['МБУ Методический центр', 'зам. по УВР', 'Замиститель директора по УВР'],
      },
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Провести классные часы
    deadline: октябрь 2026 г.
    responsible: Учителя 1 классов, заместитель директора по УВР
  - title: Провести олимпиаду
    deadline: ноябрь 2026 г.
    responsible: Учителя 5 классов, заместитель директора по ВР`,
        finds: [],
      },
    ],
  }),
  *check(plan) {
    for (const spelling of oddSpellings(plan)) {
      const message = messageOf(spelling, plan.directory !== null)
      if (message) yield findingOf(spelling, message)
    }
  },
}

/** A finding at the first place of the odd spelling; the usual one and the other places are told beside it. */
export function findingOf({ odd, usual }: OddSpelling, message: Text): Finding {
  const [first, ...others] = odd.places
  return {
    target: first ?? { path: ['responsibles'] },
    message,
    related: [
      ...usual.places.slice(0, 1).map((target) => ({
        target,
        message: { ru: `Здесь — «${usual.name}».`, en: `“${usual.name}” is here.` },
      })),
      ...others.slice(0, mostOthers).map((target) => ({
        target,
        message: { ru: `Ещё раз «${odd.name}».`, en: `“${odd.name}” again.` },
      })),
    ],
  }
}

/** Of a name in hundreds of places the first ones are enough to search for the rest. */
const mostOthers = 10

function messageOf({ odd, usual, how }: OddSpelling, inDirectory: boolean): Text | null {
  const differ = differences[how]
  if (!differ) return null
  const times = counted(odd.places.length, ['раз', 'раза', 'раз'], ['time', 'times'])
  const often = odd.places.length > 1 ? { ru: ` (${times.ru})`, en: ` (${times.en})` } : { ru: '', en: '' }
  const mend = inDirectory
    ? { ru: 'оставьте в справочнике одну запись', en: 'keep one entry in the directory' }
    : { ru: 'выберите одно написание', en: 'choose one spelling' }
  return {
    ru: `«${odd.name}»${often.ru} и «${usual.name}» — похоже, одно и то же: ${differ.ru}. Если так, ${mend.ru}.`,
    en: `“${odd.name}”${often.en} and “${usual.name}” seem to be the same: ${differ.en}. If so, ${mend.en}.`,
  }
}

const differences: Partial<Record<OddSpelling['how'], Text>> = {
  signs: {
    ru: 'отличаются только кавычки, точки, дефисы или пробелы',
    en: 'only quotes, dots, hyphens or spaces differ',
  },
  legal: {
    ru: 'в одном названии есть форма учреждения, в другом нет',
    en: 'one has the legal form before it, the other has not',
  },
  short: { ru: 'названо то полнее, то короче', en: 'once in full and once shorter' },
  slip: { ru: 'в одном слове отличается буква', en: 'one word differs by a letter' },
}
