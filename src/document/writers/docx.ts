import { Packer } from 'docx'
import type { Document } from '../document.ts'
import { repack } from './docx/package.ts'
import { wordDocument } from './docx/word-document.ts'

/**
 * Prints a document as a Word file (ECMA-376 transitional, for Word 2013 and later). The same document gives the same
 * bytes on every day and in every time zone.
 * @throws Error where the rows of a table do not fill its grid.
 */
export async function writeDocx(document: Document): Promise<Uint8Array> {
  const packed = await Packer.toArrayBuffer(wordDocument(document))
  return repack(new Uint8Array(packed), document)
}
