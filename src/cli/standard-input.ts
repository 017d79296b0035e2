import type { Text } from '../core/text.ts'
import { type Decoded, decode } from './source-text.ts'
import type { System } from './system.ts'

/** The text of standard input of at most so many bytes, or why it is not read. */
export async function standardInput({ stdin }: System, mostBytes: number): Promise<Decoded> {
  const bytes = await stdin(mostBytes)
  if (bytes.length > mostBytes) return { fault: { rule: 'file-too-large', message: tooLarge(mostBytes) } }
  return decode(bytes, 'input')
}

function tooLarge(mostBytes: number): Text {
  const most = mostBytes / 1_000_000
  return {
    ru: `На стандартный ввод пришло больше ${most}\u00A0МБ: передайте текст по частям или проверьте, тот ли это файл.`,
    en: `Standard input is longer than ${most} MB: pass the text in parts, or check that it is the right file.`,
  }
}
