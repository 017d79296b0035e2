import { wordStyleName } from '../../word-styles.ts'
import { CELL_MARGIN, twips } from './measures.ts'

/** Identifiers of the styles of tables: with lines, and without for what is only laid out side by side. */
export const TABLE_STYLE = 'RoadmapTable'
export const LAYOUT_STYLE = 'RoadmapLayout'

/** The styles of tables as XML, which the package `docx` cannot write: lines and margins of cells in one place for all. */
export function tableStyles(): string {
  return [
    tableStyle(TABLE_STYLE, 'таблица', borders('single', 4), CELL_MARGIN),
    tableStyle(LAYOUT_STYLE, 'без линий', borders('none', 0), 0),
  ].join('')
}

function tableStyle(id: string, name: string, lines: string, margin: number): string {
  return [
    `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${wordStyleName(name)}"/>`,
    '<w:uiPriority w:val="99"/><w:tblPr>',
    `<w:tblBorders>${lines}</w:tblBorders><w:tblCellMar>${margins(margin)}</w:tblCellMar></w:tblPr></w:style>`,
  ].join('')
}

// sz counts eighths of a point: 4 is 0.5 pt.
function borders(line: 'single' | 'none', size: number): string {
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  return sides.map((side) => `<w:${side} w:val="${line}" w:sz="${size}" w:space="0" w:color="auto"/>`).join('')
}

function margins(millimetres: number): string {
  const width = twips(millimetres)
  const sides = [
    ['top', 0],
    ['left', width],
    ['bottom', 0],
    ['right', width],
  ] as const
  return sides.map(([side, twentieths]) => `<w:${side} w:w="${twentieths}" w:type="dxa"/>`).join('')
}
