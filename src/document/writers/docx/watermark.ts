import { ImportedXmlComponent, TextRun } from 'docx'
import type { Sheet } from '../../document.ts'
import { xmlLine } from '../xml-text.ts'

const POINTS_PER_MM = 72 / 25.4

/**
 * A word laid across the page from lower left to upper right behind the text: the VML shape that Word itself makes
 * («Конструктор → Подложка»), whose name makes Word and LibreOffice take it for a watermark.
 * @param id distinguishes the shapes of one file: 0, 1, …
 */
export function watermarkRun(word: string, sheet: Sheet, id: number): TextRun {
  const { width, height } = watermarkSize(word, sheet)
  const style = [
    'position:absolute;margin-left:0;margin-top:0',
    `width:${width}pt;height:${height}pt;rotation:315;z-index:-251658752`,
    'mso-position-horizontal:center;mso-position-horizontal-relative:margin',
    'mso-position-vertical:center;mso-position-vertical-relative:margin',
  ].join(';')
  const names = { id: `PowerPlusWaterMarkObject${id + 1}`, 'o:spid': `_x0000_s${2049 + id}`, type: '#_x0000_t136' }
  const shape = vml('v:shape', { ...names, style, 'o:allowincell': 'f', fillcolor: 'silver', stroked: 'f' }, [
    vml('v:fill', { opacity: '.5' }),
    vml('v:textpath', { style: 'font-family:"Times New Roman";font-size:1pt', string: xmlLine(word) }),
  ])
  return new TextRun({ noProof: true, children: [vml('w:pict', {}, [shapeType(), shape])] })
}

// The turned box has to stay inside the shorter side of the text area: (width + height) / √2.
function watermarkSize(word: string, { orientation, margins }: Sheet): { width: number; height: number } {
  const [across, down] = orientation === 'portrait' ? [210, 297] : [297, 210]
  const room = Math.min(across - margins.left - margins.right, down - margins.top - margins.bottom)
  const ratio = Math.max(1, [...word].length * 0.65)
  const height = (0.95 * room * Math.SQRT2 * POINTS_PER_MM) / (ratio + 1)
  return { width: Math.round(height * ratio), height: Math.round(height) }
}

// Shape type 136 «text plain», as Word itself writes it (ECMA-376 part 4, VML).
function shapeType(): ImportedXmlComponent {
  const at = { id: '_x0000_t136', coordsize: '21600,21600', 'o:spt': '136', adj: '10800' }
  return vml('v:shapetype', { ...at, path: 'm@7,l@8,m@5,21600l@6,21600e' }, [
    vml(
      'v:formulas',
      {},
      FORMULAS.map((eqn) => vml('v:f', { eqn })),
    ),
    vml('v:path', {
      textpathok: 't',
      'o:connecttype': 'custom',
      'o:connectlocs': '@9,0;@10,10800;@11,21600;@12,10800',
      'o:connectangles': '270,180,90,0',
    }),
    vml('v:textpath', { on: 't', fitshape: 't' }),
    vml('v:handles', {}, [vml('v:h', { position: '#0,bottomRight', xrange: '6629,14971' })]),
    vml('o:lock', { 'v:ext': 'edit', text: 't', shapetype: 't' }),
  ])
}

const FORMULAS = [
  'sum #0 0 10800',
  'prod #0 2 1',
  'sum 21600 0 @1',
  'sum 0 0 @2',
  'sum 21600 0 @3',
  'if @0 @3 0',
  'if @0 21600 @1',
  'if @0 0 @2',
  'if @0 @4 21600',
  'mid @5 @6',
  'mid @8 @5',
  'mid @7 @8',
  'mid @6 @7',
  'sum @6 0 @5',
]

// The namespaces v, o and w are declared by the header part.
function vml(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly ImportedXmlComponent[] = [],
): ImportedXmlComponent {
  const element = new ImportedXmlComponent(name, attributes)
  for (const child of children) element.push(child)
  return element
}
