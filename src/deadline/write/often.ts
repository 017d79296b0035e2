import { plural } from '../../core/text.ts'
import type { Recurring } from '../deadline.ts'
import { UNIT_NAMES } from './unit-name.ts'

const ADVERBS: Readonly<Record<string, string>> = {
  day: 'ежедневно',
  week: 'еженедельно',
  month: 'ежемесячно',
  quarter: 'ежеквартально',
  year: 'ежегодно',
}

const BOUNDS = { min: 'не реже ', max: 'не чаще ' } as const

/** How often: «ежегодно», «2 раза в год», «не реже 1 раза в квартал», «1 раз в 3 года». */
export function oftenInWords({ every, bound }: Recurring): string {
  const adverb = every.type === 'each' && !bound ? ADVERBS[every.unit] : undefined
  if (adverb) return adverb
  const name = UNIT_NAMES[every.unit]
  const unit =
    every.type === 'once-in' ? `${every.count} ${plural(every.count, name.one, name.few, name.many)}` : name.one
  return `${bound ? BOUNDS[bound] : ''}${timesInWords({ every, ...(bound ? { bound } : {}) })} в ${unit}`
}

/** «1 раз», «2–3 раза»; after «не реже»: «1 раза», «2 раз». */
function timesInWords({ every, bound }: Pick<Recurring, 'every' | 'bound'>): string {
  const times = every.type === 'times' ? every.times : 1
  const most = every.type === 'times' ? every.most : undefined
  const noun = bound ? plural(most ?? times, 'раза', 'раз', 'раз') : plural(most ?? times, 'раз', 'раза', 'раз')
  return `${most === undefined ? times : `${times}–${most}`} ${noun}`
}
