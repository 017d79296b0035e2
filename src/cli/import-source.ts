import path from 'node:path'
import type { Text } from '../core/text.ts'
import { type ReadDocument, readers, type Unreadable } from '../document/index.ts'
import { readBytes } from './files.ts'
import { findLibreOffice, LibreOffice } from './libre-office.ts'
import type { System } from './system.ts'

/** The most bytes that are read of a document: a plan of thousands of rows with pictures has fewer. */
export const mostBytes = 64_000_000

/** The bytes of a document to import; `-` is standard input. */
export async function sourceBytes(file: string, system: System): Promise<Uint8Array | Unreadable> {
  if (file === '-') {
    const bytes = await system.stdin(mostBytes)
    return bytes.length > mostBytes ? { fault: tooLarge } : bytes
  }
  const bytes = readBytes(path.resolve(system.cwd, file), mostBytes)
  return bytes === 'too-large' ? { fault: tooLarge } : bytes
}

/** Reads a document of whatever kind: what its bytes begin with says more than its name. */
export async function readSource(bytes: Uint8Array, file: string, system: System): Promise<ReadDocument | Unreadable> {
  if (bytes.length === 0) return { fault: isEmpty }
  const kind = kindOf(bytes, path.extname(file).toLowerCase())
  switch (kind) {
    case 'docx':
      return (await readers.docx()).readDocx(bytes)
    case 'html':
      return decoded(bytes, (await readers.html()).readHtml)
    case 'text':
      return decoded(bytes, (await readers.text()).readText)
    case 'pdf':
      return { fault: isPdf }
    default:
      return throughLibreOffice(bytes, kind, system)
  }
}

async function decoded(
  bytes: Uint8Array,
  read: (text: string) => ReadDocument | Unreadable,
): Promise<ReadDocument | Unreadable> {
  const { decodeText } = await readers.text()
  const text = decodeText(bytes)
  return typeof text === 'string' ? read(text) : text
}

type Kind = 'docx' | 'html' | 'text' | 'pdf' | 'doc' | 'odt' | 'rtf'

function kindOf(bytes: Uint8Array, ending: string): Kind {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (start.startsWith('PK'))
    return ending === '.odt' || start.includes('application/vnd.oasis.opendocument.text') ? 'odt' : 'docx'
  // An old Word file, or a new one under a password: the reader tells which.
  if (start.startsWith('\u00D0\u00CF\u0011\u00E0')) return isEncrypted(bytes) ? 'docx' : 'doc'
  if (start.startsWith('{\\rtf')) return 'rtf'
  if (start.startsWith('%PDF-')) return 'pdf'
  if (ending === '.docx') return 'docx'
  const isHtml = /^(?:\u00EF\u00BB\u00BF)?\s*<(?:!doctype html|html|head|body|table|meta)/iu.test(start)
  return isHtml || ending === '.html' || ending === '.htm' ? 'html' : 'text'
}

function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
}

async function throughLibreOffice(
  bytes: Uint8Array,
  kind: 'doc' | 'odt' | 'rtf',
  system: System,
): Promise<ReadDocument | Unreadable> {
  const program = findLibreOffice(system.env)
  if (program === undefined) return { fault: needsLibreOffice(kind, system.env) }
  const office = new LibreOffice(program, system.env)
  try {
    const docx = await office.converted(bytes, kind)
    return 'fault' in docx ? docx : (await readers.docx()).readDocx(docx)
  } finally {
    office.close()
  }
}

const tooLarge: Text = {
  ru: `Документ больше ${mostBytes / 1_000_000}\u00A0МБ: это не похоже на план. Уберите из него рисунки или скопируйте таблицу в новый документ.`,
  en: `The document is larger than ${mostBytes / 1_000_000} MB, which does not look like a plan. Remove its pictures, or copy the table to a new document.`,
}

const isEmpty: Text = {
  ru: 'Файл пуст: в нём нет ни одного байта.',
  en: 'The file is empty: there is not one byte in it.',
}

const isPdf: Text = {
  ru: 'Это PDF: в нём нет таблиц, только буквы на своих местах. Откройте его в Word («Файл», «Открыть»), сохраните как DOCX и импортируйте DOCX.',
  en: 'This is a PDF, which has letters in their places and no tables. Open it in Word (“File”, “Open”), save it as DOCX, and import that.',
}

function needsLibreOffice(kind: string, { ROADMAP_SOFFICE: named }: System['env']): Text {
  const missing: Text = named
    ? {
        ru: ` По пути из ROADMAP_SOFFICE («${named}») её нет.`,
        en: ` It is not where ROADMAP_SOFFICE says (“${named}”).`,
      }
    : { ru: '', en: '' }
  return {
    ru: `Файл .${kind} сначала нужно превратить в DOCX. Откройте его в Word и сохраните как DOCX — или установите LibreOffice, и программа сделает это сама.${missing.ru}`,
    en: `A .${kind} file has to become DOCX first. Open it in Word and save it as DOCX, or install LibreOffice, and this will be done for you.${missing.en}`,
  }
}
