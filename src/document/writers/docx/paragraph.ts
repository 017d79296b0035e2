import { AlignmentType, type IParagraphOptions, SoftHyphen, Tab, TextRun, Paragraph as WordParagraph } from 'docx'
import type { Inline, Paragraph, TextInline } from '../../document.ts'
import { twips } from './measures.ts'
import { STYLE_IDS } from '../../word-styles.ts'
import { BODY_INDENT, SEAM_STYLE, styleIdOf } from './styles.ts'
import { xmlLine, xmlLines } from '../xml-text.ts'

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const

// Dark enough to be read on a black-and-white print.
const TONES = { bad: 'C00000', warn: '9C5700', good: '375623', faint: '595959' } as const

/**
 * One paragraph in its named style. A list item hangs `hang` millimetres; `keepNext` holds a paragraph to the next one
 * whatever it says itself.
 */
export function wordParagraph(paragraph: Paragraph, hang: number, keepNext = false): WordParagraph {
  return new WordParagraph({
    style: styleIdOf(paragraph, hang),
    ...(paragraph.align && { alignment: ALIGNMENTS[paragraph.align] }),
    ...(keepNext || paragraph.keepNext ? { keepNext: true } : {}),
    ...indent(paragraph, hang),
    children: [...markRuns(paragraph), ...paragraph.inlines.flatMap(inlineRuns)],
  })
}

/** The paragraph Word wants between two tables and after the last: one point high, so that no page is opened by it. */
export function seam(): WordParagraph {
  return new WordParagraph({ style: SEAM_STYLE })
}

function indent(paragraph: Paragraph, hang: number): Pick<IParagraphOptions, 'indent'> {
  // What the style says needs no saying again.
  if (styleIdOf(paragraph, hang) !== STYLE_IDS[paragraph.style]) return {}
  const isBody = paragraph.style === 'body'
  if (paragraph.mark !== undefined)
    return { indent: { left: twips((isBody ? BODY_INDENT : 0) + hang), hanging: twips(hang) } }
  const centred = paragraph.align === 'center' || paragraph.align === 'right'
  return isBody && centred ? { indent: { firstLine: 0 } } : {}
}

// The mark is literal text, not a numbering of Word's: what is printed is what any reader of the file gets back.
function markRuns({ mark }: Paragraph): readonly TextRun[] {
  return mark === undefined ? [] : [new TextRun({ children: [xmlLine(mark), new Tab()] })]
}

function inlineRuns(inline: Inline): readonly TextRun[] {
  return inline.type === 'break' ? [new TextRun({ break: 1 })] : textRuns(inline)
}

function textRuns(inline: TextInline): readonly TextRun[] {
  const { bold, italic, tone } = inline
  const look = {
    ...(bold !== undefined && { bold }),
    ...(italic !== undefined && { italics: italic }),
    ...(tone && { color: TONES[tone] }),
  }
  return xmlLines(inline.text).flatMap((text, index) => [
    ...(index > 0 ? [new TextRun({ break: 1 })] : []),
    ...(text ? [new TextRun({ ...look, children: hyphenated(text) })] : []),
  ])
}

/** A text with its soft hyphens as Word's own: as a sign of the text Word would print each of them. */
function hyphenated(text: string): (string | SoftHyphen)[] {
  return text
    .split('\u00AD')
    .flatMap((part, index) => [...(index > 0 ? [new SoftHyphen()] : []), ...(part ? [part] : [])])
}
