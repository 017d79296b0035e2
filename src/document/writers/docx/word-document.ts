import { Document as WordDocument } from 'docx'
import type { Document, Provenance } from '../../document.ts'
import { wordSection } from './section.ts'
import { styles } from './styles.ts'

/** The document in the terms of the package `docx`. Its core properties are written on repacking. */
export function wordDocument(document: Document): WordDocument {
  const { look, sheets } = document
  return new WordDocument({
    styles: styles(look, document.lang),
    customProperties: document.provenance ? customProperties(document.provenance) : [],
    sections: sheets.map((sheet, index) => wordSection(sheet, index, sheets.length, look)),
  })
}

/** What Word shows under «Свойства → Прочие». */
function customProperties({ program, version, format, content, seal }: Provenance) {
  return [
    { name: `${program}-version`, value: version },
    { name: `${program}-format`, value: format },
    { name: `${program}-content-sha256`, value: content },
    ...(seal === undefined ? [] : [{ name: `${program}-seal`, value: seal }]),
  ]
}
