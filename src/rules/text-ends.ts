import { type PrintedText, printedTexts, type Role, textsWith } from '../analysis/index.ts'
import type { Text } from '../core/text.ts'
import type { Rule } from './rule.ts'
import { type Slip, slipsAmong, wordsAt } from './typing.ts'

export const textEnds: Rule = {
  id: 'text-ends',
  severity: 'warning',
  folds: true,
  page: () => ({
    title: { ru: 'Знак в конце текста', en: 'The mark at the end of a text' },
    why: {
      ru: 'Запятая или точка с запятой в конце ячейки осталась от перечисления: уберите её. У мероприятия или результата после неё могло потеряться продолжение, поэтому запятую там check --fix не убирает. Точки в конце мероприятий ставьте везде или нигде: замечание получают те, которых меньше.',
      en: 'A comma or semicolon at the end of a cell is left over from an enumeration. In an activity or a result something may have been lost behind it, so there check --fix leaves a comma alone. Full stops stand behind all activities or none: the fewer ones are shown.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Кураторы,
  - title: Провести семинар для педагогов, родителей,
    deadline: до 1 октября 2026 г.
    responsible: Директор
  - title: Обсудить итоги.
    deadline: до 1 декабря 2026 г.
    responsible: Директор
  - title: Собрать отчёты
    deadline: до 1 февраля 2027 г.
    responsible: Директор
  - title: Рассмотреть итоги. Издать приказ.
    deadline: до 1 мая 2027 г.
    responsible: Директор`,
        finds: [',', ',', '.'],
      },
    ],
  }),
  *check(plan) {
    const endings = endingsOf(printedTexts(plan))
    const usual = usualEndings(endings)
    const odd = [...endings].filter(([{ role }, ending]) => usual.has(role) && usual.get(role) !== ending)
    const suspects = new Set([...textsWith(plan, /[,;][ \t\u00A0\u202F]*[\r\n]/g), ...odd.map(([printed]) => printed)])
    yield* slipsAmong(suspects, (printed) => slipsOf(printed, usual.get(printed.role)))
  },
}

/** Whose last full stops are compared. */
const counted: ReadonlySet<Role> = new Set(['section', 'activity', 'result'])

function* slipsOf(printed: PrintedText, ending: Ending | undefined): Generator<Slip> {
  const { text } = printed
  const end = text.trimEnd().length
  const start = marksAt(text, end)
  if (start < end && text.slice(0, start).trim() === '') return
  if (start < end) {
    yield trailingSlip(printed, start, end, ending)
    return
  }
  const own = ending && endingIn(text)
  if (!own || own === ending) return
  const message = own === 'stop' ? stop : noStop
  const changes = own === 'stop' ? [{ start: end - 1, end, text: '' }] : [{ start: end, end, text: '.' }]
  const from = own === 'stop' ? end - 1 : wordsAt(text, end - 1, end).start
  yield { start: from, end, changes, message, severity: 'info' }
}

/** Where the commas and semicolons at the end of a text begin. */
function marksAt(text: string, end: number): number {
  let start = end
  for (let at = end; at > 0 && /[,;\s]/.test(text[at - 1] as string); at--) {
    if (/\S/.test(text[at - 1] as string)) start = at - 1
  }
  return start
}

/** Whose comma may stand before words that were lost. */
const sentences: ReadonlySet<Role> = new Set(['activity', 'section', 'result', 'notes', 'own', 'order'])

function trailingSlip({ text, role }: PrintedText, start: number, end: number, ending: Ending | undefined): Slip {
  const marks = text.slice(start, end)
  if (marks.includes(',') && sentences.has(role)) return { start, end, changes: [], message: cut }
  const before = text.slice(0, start)
  const message = (instead: string) => trailing(marks.at(-1) as string, instead)
  if (before.endsWith('.')) {
    const first = ending === 'none' && endingIn(before) === 'stop' ? start - 1 : start
    return { start, end, changes: [{ start: first, end, text: '' }], message: message('') }
  }
  // The last item of a list ends the sentence.
  const instead = !marks.includes(',') && (before.includes(';\n') || ending === 'stop') ? '.' : ''
  return { start, end, changes: [{ start, end, text: instead }], message: message(instead) }
}

type Ending = 'stop' | 'none'

/** How those texts end of which it can be said. */
function endingsOf(texts: readonly PrintedText[]): ReadonlyMap<PrintedText, Ending> {
  const endings = new Map<PrintedText, Ending>()
  for (const printed of texts) {
    const ending = counted.has(printed.role) ? endingIn(printed.text) : undefined
    if (ending) endings.set(printed, ending)
  }
  return endings
}

/** How the texts of each role end; none where they do not agree well enough to call the others exceptions. */
function usualEndings(endings: ReadonlyMap<PrintedText, Ending>): ReadonlyMap<Role, Ending> {
  const usual = new Map<Role, Ending>()
  for (const role of counted) {
    const own = [...endings].filter(([printed]) => printed.role === role).map(([, ending]) => ending)
    const stop = own.filter((ending) => ending === 'stop').length
    const ending = commonest({ stop, none: own.length - stop })
    if (ending) usual.set(role, ending)
  }
  return usual
}

function commonest({ stop, none }: Readonly<Record<Ending, number>>): Ending | undefined {
  if (stop >= 2 && stop >= none * 2) return 'stop'
  return none >= 2 && none >= stop * 2 ? 'none' : undefined
}

const abbreviation = /(?:^|[\s.(\d])(?:др|пр|д|т|п|г|гг|в|вв|уч|руб|тыс|млн|чел|шт|экз|ч|мин|им|ул|стр|с|\p{Lu})\.$/u

/** How one sentence ends; `undefined` for several sentences, lists, abbreviations and other marks. */
function endingIn(text: string): Ending | undefined {
  // A comma or semicolon behind it is a fault of its own.
  const bare = text.slice(0, marksAt(text, text.trimEnd().length)).trim()
  if (bare.includes('\n') || /[.!?…][»)]? +[A-ZА-ЯЁ«]/.test(bare)) return undefined
  const tail = bare.slice(-12)
  if (tail.endsWith('.')) return tail.endsWith('..') || abbreviation.test(tail) ? undefined : 'stop'
  return /[\p{L}\p{N}»)]$/u.test(tail) ? 'none' : undefined
}

const markNames: Readonly<Record<string, Text>> = {
  ',': { ru: 'запятой', en: 'a comma' },
  ';': { ru: 'точкой с запятой', en: 'a semicolon' },
}

const trailing =
  (mark: string, instead: string) =>
  (found: string): Text => ({
    ru: `Текст заканчивается ${markNames[mark]?.ru}: «${found}». ${instead === '' ? 'Уберите её.' : 'Поставьте точку.'}`,
    en: `The text ends with ${markNames[mark]?.en}: “${found}”. ${instead === '' ? 'Take it out.' : 'Write a full stop.'}`,
  })

const cut = (found: string): Text => ({
  ru: `Текст заканчивается запятой: «${found}». Допишите продолжение или уберите её.`,
  en: `The text ends with a comma: “${found}”. Write what follows, or take it out.`,
})

const stop = (found: string): Text => ({
  ru: `Здесь в конце точка («${found}»), а у большинства таких текстов плана её нет. Уберите её.`,
  en: `A full stop here (“${found}”), and none behind most texts of this kind. Take it out.`,
})

const noStop = (_: string, mended: string): Text => ({
  ru: `Здесь в конце нет точки, а у большинства таких текстов плана она есть. Напишите «${mended}».`,
  en: `No full stop here, and one behind most texts of this kind. Write “${mended}”.`,
})
