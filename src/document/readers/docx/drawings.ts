import { contents } from './contents.ts'
import type { XmlElement } from './xml.ts'

/** What a drawing of either kind (DrawingML, VML) holds beside lines and colours. */
export interface Drawn {
  readonly boxes: readonly XmlElement[]
  /** Whether there is anything that only an eye can read. */
  readonly pictures: boolean
  /** Words set as a picture (WordArt of old). */
  readonly words: string
}

/** Looks into what stands in a run; what is no drawing holds nothing. */
export function drawn(element: XmlElement): Drawn {
  const boxes: XmlElement[] = []
  const words: string[] = []
  let pictures = element.name === 'w:object'
  if (DRAWINGS.has(element.name)) look(element)
  return { boxes, pictures, words: words.join(' ') }

  function look(at: XmlElement): void {
    for (const each of contents(at)) {
      if (each.name === 'w:txbxContent') boxes.push(each)
      else {
        if (isPicture(each)) pictures = true
        if (each.name === 'v:textpath' && each.attributes.string) words.push(each.attributes.string)
        look(each)
      }
    }
  }
}

const DRAWINGS: ReadonlySet<string> = new Set(['w:drawing', 'w:pict', 'w:object'])

// A chart and a scheme are no more than a reference here; a line or a frame says nothing.
function isPicture({ name, attributes }: XmlElement): boolean {
  if (name === 'a:blip' || name === 'v:imagedata') return true
  return name === 'a:graphicData' && /\/(?:chart|diagram)/u.test(attributes.uri ?? '')
}
