import type { StyleName } from './document.ts'

/** Identifiers of our styles in a Word file; what the writer calls them, the reader knows them by. */
export const STYLE_IDS: Readonly<Record<StyleName, string>> = {
  body: 'RoadmapBody',
  title: 'RoadmapTitle',
  amendment: 'RoadmapAmendment',
  stamp: 'RoadmapStamp',
  'stamp-word': 'RoadmapStampWord',
  'stamp-right': 'RoadmapStampRight',
  'signature-mark': 'RoadmapSignatureMark',
  heading: 'RoadmapHeading',
  mark: 'RoadmapMark',
  cell: 'RoadmapCell',
  'cell-header': 'RoadmapCellHeader',
  'cell-section': 'RoadmapCellSection',
  'cell-to-sign': 'RoadmapCellToSign',
  note: 'RoadmapNote',
}

/** Identifiers of the styles of list items, by the style of the text that they stand in. */
export const LIST_STYLE_IDS = { body: 'RoadmapBodyList', cell: 'RoadmapCellList' } as const

/** The names under which Word lists our styles, without what they all begin with. */
export const STYLE_NAMES: Readonly<Record<StyleName, string>> = {
  body: 'текст',
  title: 'название',
  amendment: 'изменения',
  stamp: 'гриф',
  'stamp-word': 'слово грифа',
  'stamp-right': 'гриф справа',
  'signature-mark': 'отметка об ЭП',
  heading: 'заголовок к тексту',
  mark: 'отметка',
  cell: 'ячейка',
  'cell-header': 'шапка таблицы',
  'cell-section': 'раздел',
  'cell-to-sign': 'ячейка для подписи',
  note: 'примечание',
}

/** The names of the styles of list items. */
export const LIST_STYLE_NAMES = { body: 'список', cell: 'список в ячейке' } as const

/** The name that a clerk sees in Word's list of styles: `wordStyleName('название')` is «Дорожная карта: название». */
export function wordStyleName(name: string): string {
  return `Дорожная карта: ${name}`
}

/**
 * Which of our styles a style of a Word file is, if any. The identifier may have changed (LibreOffice makes its own of
 * the name), the name may have been translated: either will do.
 */
export function ownStyle(id: string, name: string): StyleName | undefined {
  return BY_ID.get(id) ?? BY_NAME.get(name)
}

const STYLES = Object.keys(STYLE_IDS) as readonly StyleName[]

const BY_ID: ReadonlyMap<string, StyleName> = new Map([
  ...STYLES.map((style) => [STYLE_IDS[style], style] as const),
  [LIST_STYLE_IDS.body, 'body'],
  [LIST_STYLE_IDS.cell, 'cell'],
])

const BY_NAME: ReadonlyMap<string, StyleName> = new Map([
  ...STYLES.map((style) => [wordStyleName(STYLE_NAMES[style]), style] as const),
  [wordStyleName(LIST_STYLE_NAMES.body), 'body'],
  [wordStyleName(LIST_STYLE_NAMES.cell), 'cell'],
])
