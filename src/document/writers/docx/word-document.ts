import { Document as WordDocument } from 'docx'
import type { Document } from '../../document.ts'
import { wordSection } from './section.ts'
import { styles } from './styles.ts'

/** The document in the terms of the package `docx`. Its core properties are written on repacking. */
export function wordDocument(document: Document): WordDocument {
  const { look, sheets } = document
  return new WordDocument({
    styles: styles(look, document.lang),
    sections: sheets.map((sheet, index) => wordSection(sheet, index, sheets.length, look)),
  })
}
