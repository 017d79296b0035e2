import type { Range } from '../../core/source.ts'
import type { Text } from '../../core/text.ts'
import { counted } from '../../core/text.ts'
import { quoted } from '../syntax/line.ts'
import { unclosedBracket } from '../syntax/faults/unclosed.ts'
import type { Frame } from './frames.ts'

/** Slips of which a whole file gets one finding: who makes one makes it on many lines. */
export type Repeated = 'tab' | 'indent' | 'space' | 'dash' | 'tight'

/** What to say of a slip that is made on `more` further lines; `line` is the first one. */
export function repeated(kind: Repeated, line: string, more: number): Text {
  const others = counted(more, ['строке', 'строках', 'строках'], ['other line', 'other lines'])
  const also: Text = more > 0 ? { ru: ` (и ещё в ${others.ru})`, en: ` (and on ${others.en})` } : { ru: '', en: '' }
  return sentences[kind](line.trim(), also)
}

const sentences: Readonly<Record<Repeated, (line: string, also: Text) => Text>> = {
  tab: (_, also) => ({
    ru: `Отступ сделан знаком табуляции${also.ru}. Сделайте отступ пробелами, по два на каждый уровень.`,
    en: `The indent is made with a tab${also.en}. Indent with spaces, two for every level.`,
  }),
  indent: (_, also) => ({
    ru: `В отступе стоит неразрывный пробел${also.ru}: на вид он такой же, но отступом не считается. Сотрите отступ и сделайте его обычными пробелами.`,
    en: `There is a no-break space in the indent${also.en}: it looks the same but does not count as an indent. Delete the indent and make it of ordinary spaces.`,
  }),
  space: (line, also) => ({
    ru: `После «-» или двоеточия стоит неразрывный пробел${also.ru}: «${quoted(line)}». Замените его обычным пробелом.`,
    en: `A no-break space stands after “-” or after the colon${also.en}: “${quoted(line)}”. Replace it with an ordinary space.`,
  }),
  dash: (line, also) => ({
    ru: `Пункт списка начат знаком «${line[0]}»${also.ru}, а нужен дефис с пробелом. Напишите «${quoted(`- ${behindSign(line)}`)}».`,
    en: `The list entry begins with “${line[0]}”${also.en}, but a hyphen and a space are needed. Write “${quoted(`- ${behindSign(line)}`)}”.`,
  }),
  tight: (line, also) => ({
    ru: `После дефиса в начале пункта нет пробела${also.ru}: «${quoted(line)}». Напишите «${quoted(`- ${behindSign(line)}`)}».`,
    en: `There is no space after the hyphen of the list entry${also.en}: “${quoted(line)}”. Write “${quoted(`- ${behindSign(line)}`)}”.`,
  }),
}

function behindSign(line: string): string {
  return line.slice(1).trim()
}

/** A line that stands to the left or to the right of the lines it belongs to. */
export function shifted(line: string, typed: number, frame: Frame): Text {
  const by = counted(Math.abs(typed - frame.column), ['пробел', 'пробела', 'пробелов'], ['space', 'spaces'])
  const side: Text = typed < frame.column ? { ru: 'левее', en: 'left' } : { ru: 'правее', en: 'right' }
  const place = neighbours(frame)
  return {
    ru: `Строка «${quoted(line)}» стоит на ${by.ru} ${side.ru}, чем нужно. ${place.ru}`,
    en: `The line “${quoted(line)}” stands ${by.en} too far to the ${side.en}. ${place.en}`,
  }
}

function neighbours({ kind, column, first }: Frame): Text {
  const indent =
    column === 0
      ? { ru: 'без отступа', en: 'not indented' }
      : {
          ru: `отступ — ${counted(column, ['пробел', 'пробела', 'пробелов'], ['', '']).ru}`,
          en: `indented by ${counted(column, ['', '', ''], ['space', 'spaces']).en}`,
        }
  if (kind === 'list') {
    return {
      ru: `Выровняйте её «-» по «-» других пунктов списка (${indent.ru}).`,
      en: `Align its “-” with the “-” of the other entries of the list (${indent.en}).`,
    }
  }
  return {
    ru: `Выровняйте её по ключу «${quoted(first ?? '')}» (${indent.ru}).`,
    en: `Align the line with the key “${quoted(first ?? '')}” (${indent.en}).`,
  }
}

/** A bracket that is never closed. */
export function unclosed(source: string, range: Range, missing: string): Text {
  return unclosedBracket(source, range.start, source[range.start] as string, missing.at(-1) ?? '')
}
