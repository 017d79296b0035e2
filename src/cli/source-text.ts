import type { Text } from '../core/text.ts'

/** The text of a file, or why its bytes are none. */
export type Decoded = { readonly text: string } | { readonly fault: { readonly rule: string; readonly message: Text } }

/** Bytes as text: UTF-8 and nothing else is guessed. A byte order mark is dropped. */
export function decode(bytes: Uint8Array): Decoded {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return {
      fault: {
        rule: 'file-encoding',
        message: {
          ru: 'Файл не в кодировке UTF-8: откройте его в редакторе и сохраните в UTF-8 (в Блокноте: «Сохранить как», «Кодировка: UTF-8»).',
          en: 'The file is not in UTF-8: open it in an editor and save it as UTF-8.',
        },
      },
    }
  }
}
