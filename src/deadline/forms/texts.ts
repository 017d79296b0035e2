import type { Deadline } from '../deadline.ts'
import type { Form } from '../form.ts'
import { any, memo, type Parser } from '../match.ts'
import { atOnce } from './at-once.ts'
import { event } from './event.ts'
import { eventOffset } from './event-offset.ts'
import { external } from './external.ts'

/** The forms that hold words of the author's own. */
export const TEXT_FORMS: readonly Form[] = [event, eventOffset, atOnce, external]

/** Any of them. */
export const texts: Parser<Deadline> = memo(() => any(...TEXT_FORMS.map((form) => form.parse)))
