import type { Text } from '../core/text.ts'
import { type Encoding, encodingOf, looksLikeUtf16 } from './encodings.ts'

/** The text of a file, or why its bytes are none. */
export type Decoded = { readonly text: string } | { readonly fault: { readonly rule: string; readonly message: Text } }

/** Where bytes come from: a file can be saved anew, what came on standard input can not. */
export type Origin = 'file' | 'input'

/** Bytes as text: only UTF-8 is read, and another encoding is named, not converted. A byte order mark is dropped. */
export function decode(bytes: Uint8Array, origin: Origin = 'file'): Decoded {
  // Russian text in UTF-16 without its mark is made of bytes that are UTF-8 too, only of other characters.
  const wide = looksLikeUtf16(bytes)
  if (wide) return { fault: notUtf8(wide, origin) }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { fault: notUtf8(encodingOf(bytes), origin) }
  }
}

const messages = { file: ofFile, input: ofInput }

function notUtf8(encoding: Encoding | undefined, origin: Origin) {
  return { rule: 'file-encoding', message: messages[origin](encoding) }
}

function ofInput(encoding: Encoding | undefined): Text {
  const what: Text = encoding
    ? {
        ru: `Текст на стандартном вводе — в кодировке ${encoding}, а нужна UTF-8.`,
        en: `Standard input is in ${encoding}, but UTF-8 is needed.`,
      }
    : {
        ru: 'Текст на стандартном вводе — не в кодировке UTF-8.',
        en: 'Standard input is not in UTF-8.',
      }
  const name = encoding?.replace(' ', '') ?? 'WINDOWS-1251'
  return {
    ru: `${what.ru} Сохраните его в UTF-8 или перекодируйте по пути, например командой «iconv -f ${name} -t UTF-8».`,
    en: `${what.en} Save it in UTF-8 or convert it on the way, for instance by “iconv -f ${name} -t UTF-8”.`,
  }
}

function ofFile(encoding: Encoding | undefined): Text {
  const what: Text = encoding
    ? {
        ru: `Файл сохранён в кодировке ${encoding}, а нужна UTF-8.`,
        en: `The file is saved in ${encoding}, but UTF-8 is needed.`,
      }
    : { ru: 'Файл сохранён не в кодировке UTF-8.', en: 'The file is not saved in UTF-8.' }
  return {
    ru: `${what.ru} В Блокноте: «Файл», «Сохранить как», «Кодировка: UTF-8». В VS Code: щёлкните по названию кодировки внизу, «Reopen with Encoding», выберите ${encoding ?? 'прежнюю кодировку'}, затем «Save with Encoding» и «UTF-8».`,
    en: `${what.en} In Notepad: “File”, “Save as”, “Encoding: UTF-8”. In VS Code: click the name of the encoding at the bottom, “Reopen with Encoding”, choose ${encoding ?? 'the present encoding'}, then “Save with Encoding” and “UTF-8”.`,
  }
}
