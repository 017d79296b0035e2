import { plural } from '../../core/text.ts'
import type { Offset, OnEvent } from '../deadline.ts'
import { UNIT_NAMES } from './unit-name.ts'

interface Counted {
  readonly one: string
  readonly few: string
  readonly many: string
  readonly of: string
}

const UNITS: Readonly<Record<Offset['unit'], Counted>> = {
  d: UNIT_NAMES.day,
  wd: { one: 'рабочий день', few: 'рабочих дня', many: 'рабочих дней', of: 'рабочего дня' },
  w: UNIT_NAMES.week,
  m: UNIT_NAMES.month,
}

/**
 * At an event, or so long before or after it: «в течение 5 рабочих дней со дня издания приказа». The trigger begins with
 * the word that joins it to the length: «со дня …», «после …», «до …».
 */
export function* eventWordings({ offset, by, trigger }: OnEvent): Iterable<string> {
  if (by) return
  // Also where the words hold the length themselves: «в течение 10 дней».
  if (trigger !== undefined) yield trigger
  if (!offset) return
  const { one, few, many, of } = UNITS[offset.unit]
  const { count } = offset
  // «в течение недели», «за месяц»: one goes without its number.
  if (count === 1 && trigger !== undefined) {
    yield offset.side === 'after' ? `в течение ${of} ${trigger}` : `не позднее чем за ${one} ${trigger}`
  }
  const length =
    offset.side === 'after'
      ? `в течение ${count} ${plural(count, of, many, many)}`
      : `не позднее чем за ${count} ${plural(count, one, few, many)}`
  if (trigger === undefined) yield length
  else yield* [`${length} ${trigger}`, `${trigger}, ${length}`]
}
