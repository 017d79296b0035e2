import type { Deadline, OnEvent } from '../deadline.ts'
import type { Form } from '../form.ts'
import { any, map, mark, memo, opt, seq, word } from '../match.ts'
import { isNearTime } from '../near-word.ts'
import { dated } from './dated.ts'
import { texts } from './texts.ts'

const between = seq(opt(mark(',', '(', '-')), opt(word('but', 'and')))
const close = opt(mark(')'))

function qualify(main: Deadline, plus: Deadline): Deadline | undefined {
  // «начало года, конец года» are two.
  if (main.kind === 'period' && main.end && plus.kind === 'event' && /^(?:в )?начал/u.test(plus.trigger ?? ''))
    return undefined
  return main.plus ? undefined : { ...main, plus }
}

/** Whether the two say one time together, of which neither says it alone; a bracket parts them. */
function isOneTime(main: Deadline, [sign]: readonly unknown[], plus: Deadline): boolean {
  return plus.kind === 'event' && sign !== '(' && (isSpanned(main, plus) || isDayOfWeek(main, plus))
}

// «с 15 сентября в течение 10 дней» has an end, though it does not say so.
function isSpanned(main: Deadline, { offset, trigger }: OnEvent): boolean {
  const open = main.kind === 'range' && !('weeks' in main.stretch) && main.stretch.to === null
  return open && offset !== undefined && (trigger ?? '').startsWith('в течение')
}

// «понедельник первой недели четверти»: one day, not every Monday.
function isDayOfWeek(main: Deadline, { trigger }: OnEvent): boolean {
  const weekly = main.kind === 'recurring' && main.when && 'at' in main.when && main.when.at.type === 'weekdays'
  return weekly === true && (trigger ?? '').includes('недел')
}

// «в течение месяца со дня утверждения»: a length of time from an event, not a month and an event.
function isLength(main: Deadline, gap: readonly unknown[], plus: Deadline): boolean {
  // «в течение года со дня утверждения»
  const since = plus.kind === 'event' && /^(?:со?|после) /.test(plus.trigger ?? '')
  if (main.kind === 'period' && main.of === 'year' && since && gap.every((part) => part === undefined)) return true
  const short = main.kind === 'period' && main.of !== 'plan' && main.of !== 'year' && main.of !== 'school-year'
  return short && main.number === undefined && gap.every((part) => part === undefined)
}

// «в срок до 2S.01.2022», «по плану, о 1 июня»: a scrap before the time belongs to it. «до онца мая» is a limit.
function isTorn(plus: Deadline, gap: readonly unknown[]): boolean {
  const words = plus.kind === 'event' ? (plus.trigger ?? '') : plus.kind === 'external' ? plus.source : ''
  if (gap.some((part) => part !== undefined)) return false
  const last = words.slice(Math.max(words.lastIndexOf(' '), words.lastIndexOf(',')) + 1)
  const scrap = /^\P{Lu}{1,3}$/u.test(last) || /[\d|]/.test(last)
  return scrap || isNearTime(last, true) || /^(?:до|ко?) /u.test(words)
}

/** A deadline of the calendar with what qualifies it; the calendar decides the kind: «по мере поступления, но не реже …». */
export const qualified: Form = {
  name: 'qualified',
  title: () => ({ ru: 'срок с оговоркой', en: 'a deadline with what qualifies it' }),
  examples: () => [
    { text: 'со дня утверждения, но не позднее 01.10.2022', normal: 'by 2022-10-01 + event "со дня утверждения"' },
    { text: 'в течение года, по отдельному плану', normal: 'period year + external "по отдельному плану"' },
    { text: 'в течение года по графику', normal: 'period year + external "по графику"' },
    { text: 'сентябрь (по согласованию)', normal: 'range --09-01..--09-30 + external "по согласованию"' },
    {
      text: 'по мере необходимости, но не реже 1 раза в квартал',
      normal: 'recurring quarterly min + event "по мере необходимости"',
    },
    { text: 'ежегодно, по итогам года', normal: 'recurring yearly + event "по итогам года"' },
    { text: 'по плану, до 1 июня', normal: 'by --06-01 + external "по плану"' },
  ],
  rejects: () => ['по плану', 'до 1 июня', 'сентябрь, май', 'сентябрь, далее по плану'],
  parse: memo(() =>
    any(
      map(seq(dated, between, texts, close), ([main, gap, plus]) =>
        isLength(main, gap, plus) || isOneTime(main, gap, plus) ? undefined : qualify(main, plus),
      ),
      map(seq(texts, between, dated, close), ([plus, gap, main]) =>
        isTorn(plus, gap) || isOneTime(main, gap, plus) ? undefined : qualify(main, plus),
      ),
    ),
  ),
}
