import type { Form } from '../form.ts'
import { DATED_FORMS } from './dated.ts'
import { parts } from './parts.ts'
import { qualified } from './qualified.ts'
import { sequel } from './sequel.ts'
import { TEXT_FORMS } from './texts.ts'

/** Every form. Their order means nothing: at most one of them reads any wording. */
export const FORMS: readonly Form[] = [...DATED_FORMS, ...TEXT_FORMS, qualified, sequel, parts]
