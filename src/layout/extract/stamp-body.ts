import { dateInDigits } from '../../deadline/index.ts'
import type { Template } from '../template.ts'
import type { RawStamp } from './stamp-parts.ts'
import { dateValue, numberValue } from './written-act.ts'

/** A body with its minutes: «Педагогическим советом / (протокол от 30.08.2026 № 1)». */
export function bodyIn(lines: readonly string[], template: Template): NonNullable<RawStamp['body']> | null {
  const { name = '', date = '', number = '' } = minutes.exec(lines.join('\n'))?.groups ?? {}
  if (name.trim() === '') return null
  const protocol = { date: dateValue(date, template, dateInDigits), number: numberValue(number) }
  return { name: name.trim(), protocol }
}

const minutes =
  /^(?<name>[^()]+(?:\([^()]*\)[^()]*)?)\(протокол\sот\s(?<date>[^№]{1,60}?)\s?№\s?(?<number>[^\s()]+)\s?\)$/iu

/** A body without minutes: in the instrumental, or «на заседании …»; anything else may be anybody. */
export function plainBody(lines: readonly string[]): NonNullable<RawStamp['body']> | null {
  const name = lines.join('\n')
  const isBody = /(?:совет|собрани|конференци|объединени|комисси|комитет)/iu.test(name)
  return isBody && !/[\d_№]/u.test(name.replace(/№ ?\d+/gu, '')) && !/протокол/iu.test(name) ? { name } : null
}
