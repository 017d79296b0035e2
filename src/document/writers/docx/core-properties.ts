import type { Document } from '../../document.ts'
import { language } from './styles.ts'
import { xmlEscaped } from '../xml-text.ts'

// Nothing here may read the clock: the first moment a zip can hold stands for «no date».
const NO_DATE = '1980-01-01T00:00:00Z'

/** The core properties part (ECMA-376 part 2, 11): what Word shows under «Сведения». */
export function coreProperties(document: Document): string {
  const { title, subject, author, lang } = document
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    element('dc:title', title),
    element('dc:subject', subject),
    element('dc:creator', author),
    element('dc:description', 'Подготовлено программой roadmap'),
    element('dc:language', language(lang).value),
    element('cp:lastModifiedBy', author),
    '<cp:revision>1</cp:revision>',
    `<dcterms:created xsi:type="dcterms:W3CDTF">${NO_DATE}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${NO_DATE}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('')
}

function element(name: string, text: string | undefined): string {
  return text ? `<${name}>${xmlEscaped(text)}</${name}>` : ''
}
