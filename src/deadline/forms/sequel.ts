import type { Deadline } from '../deadline.ts'
import type { Form } from '../form.ts'
import { any, many, map, mark, memo, opt, seq, word } from '../match.ts'
import { text } from '../numerals.ts'
import { dated } from './dated.ts'
import { texts } from './texts.ts'

const further = any(word('further'), seq(word('in'), text('дальнейшем', 'последующем')))
const then = seq(opt(mark(',', ';', '-', '(')), opt(word('and')), further, opt(mark('-', ':', ',')))
const close = opt(mark(')'))

// «с сентября и далее ежемесячно» is one recurrence.
function goesOn([first, second]: readonly Deadline[]): boolean {
  const open = first?.kind === 'range' && !('weeks' in first.stretch) && first.stretch.to === null
  return open && second?.kind === 'recurring'
}

/** One deadline and what follows it: «сентябрь, далее ежемесячно». */
export const sequel: Form = {
  name: 'sequel',
  title: () => ({ ru: 'сначала — потом', en: 'at first, and then' }),
  examples: () => [
    { text: 'сентябрь, далее ежемесячно', normal: 'list [range --09-01..--09-30; recurring monthly]' },
    { text: 'до 20.10.2022 (далее ежемесячно)', normal: 'list [by 2022-10-20; recurring monthly]' },
    { text: 'до 1 октября 2022 г., далее – ежегодно', normal: 'list [by 2022-10-01; recurring yearly]' },
    { text: 'при приёме на работу, далее ежегодно', normal: 'list [event "при приёме на работу"; recurring yearly]' },
  ],
  rejects: () => ['далее ежемесячно', 'сентябрь, ежемесячно', 'с сентября и далее'],
  parse: memo(() =>
    map(seq(many(any(dated, texts), then), close), ([items]): Deadline | undefined =>
      items.length > 1 && !goesOn(items)
        ? { kind: 'list', items: items.flatMap((one) => (one.kind === 'list' ? one.items : [one])) }
        : undefined,
    ),
  ),
}
