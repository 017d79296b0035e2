import { dateInDigits } from '../../deadline/index.ts'
import type { Template } from '../template.ts'
import type { RawStamp } from './stamp-parts.ts'
import { dateValue, numberValue } from './written-act.ts'

/** A body with its minutes: «Педагогическим советом / (протокол от 30.08.2026 № 1)». */
export function bodyIn(lines: readonly string[], template: Template): NonNullable<RawStamp['body']> | null {
  const text = lines.join('\n')
  const match = minutes.exec(text)
  const name = text.slice(0, match?.index ?? 0).trim()
  if (!match || name === '') return null
  const { date = '', number = '' } = match.groups ?? {}
  return { name, protocol: { date: dateValue(date, template, dateInDigits), number: numberValue(number) } }
}

const minutes = /\(протокол\sот\s(?<date>[^№()]{1,60}?)\s?№\s?(?<number>[^\s()]{1,40})\s?\)$/iu

/** A body without minutes: in the instrumental, or «на заседании …»; anything else may be anybody. */
export function plainBody(lines: readonly string[]): NonNullable<RawStamp['body']> | null {
  const name = lines.join('\n')
  const isBody = /(?:совет|собрани|конференци|объединени|комисси|комитет)/iu.test(name)
  return isBody && !/[\d_№]/u.test(name.replace(/№ ?\d+/gu, '')) && !/протокол/iu.test(name) ? { name } : null
}
