import type { Text } from '../../core/text.ts'
import type { RoadmapFile } from '../../format/index.ts'
import type { Doubt, ValueOrigin } from './draft.ts'
import { leafOrigins } from './line-origins.ts'
import type { SourceLine } from './source-line.ts'
import { printedStamp, readStamp, type StampGround } from './stamp-lines.ts'
import { stampWordOf } from './stamp-words.ts'
import { approves, type StampBlock } from './stamps.ts'

/** What the stamps above a plan say. */
export interface StampDrafts {
  readonly value: Pick<RoadmapFile, 'approval' | 'agreed' | 'kind'>
  readonly origins: readonly ValueOrigin[]
  readonly doubts: readonly Doubt[]
}

/** Reads the stamps: the last one of approval approves the plan, the others stand beside it in their order. */
export function stampDrafts(blocks: readonly StampBlock[], title: string | null, ground: StampGround): StampDrafts {
  const approving = blocks.findLast(approves)
  const approval = approving ? approvalOf(approving, title, ground) : null
  const others = blocks.filter((block) => block !== approving)
  const agreed = others.map((block, index) => agreedOf(block, index, ground.template))
  const kind = approval?.kind ?? null
  const drafts = [...(approval ? [approval] : []), ...agreed]
  return {
    value: {
      ...(kind === null ? {} : { kind }),
      ...(agreed.length > 0 ? { agreed: agreed.map(({ value }) => value) } : {}),
      ...(approval ? { approval: approval.value } : {}),
    },
    origins: drafts.flatMap(({ origins }) => origins),
    doubts: [
      ...drafts.flatMap(({ doubts }) => doubts),
      ...besideDoubts(blocks, approving ? ['approval'] : ['agreed', 0]),
    ],
  }
}

type Approval = NonNullable<RoadmapFile['approval']>
type Agreed = NonNullable<RoadmapFile['agreed']>[number]

interface StampDraft<T> {
  readonly value: T
  readonly origins: readonly ValueOrigin[]
  readonly doubts: readonly Doubt[]
}

function approvalOf(
  { lines }: StampBlock,
  title: string | null,
  ground: StampGround,
): StampDraft<Approval> & { readonly kind: string | null } {
  const read = readStamp(lines, ground)
  const path = ['approval']
  if (!read) {
    const value = { text: asTyped(lines) }
    return { value, kind: null, origins: leafOrigins(value, path, lines), doubts: [unclear(lines, [...path, 'text'])] }
  }
  const computed = (kind: string | null) =>
    printedStamp(read.value, { ...ground, kind }).split('\n', 1)[0] === read.word
  const inBrackets = kindInBrackets(title)
  const isComputed = computed(ground.kind)
  const kind = !isComputed && inBrackets !== null && computed(inBrackets) ? inBrackets : null
  const value = isComputed || kind !== null ? read.value : { word: read.word, ...read.value }
  return { value, kind, origins: leafOrigins(value, path, lines), doubts: [] }
}

function agreedOf({ lines }: StampBlock, index: number, template: StampGround['template']): StampDraft<Agreed> {
  const read = readStamp(lines, { template, kind: null, order: null })
  const path = ['agreed', index]
  const word = read?.word ?? stampWordOf(lines[0]?.text ?? '')?.word ?? lines[0]?.text ?? ''
  const value = read ? { word, ...read.value } : { word, text: asTyped(lines) }
  const doubts = read ? [] : [unclear(lines, [...path, 'text'])]
  return { value, origins: leafOrigins(value, path, lines), doubts }
}

/** «План мероприятий (дорожная карта)» over УТВЕРЖДЕНА: the kind is the one in brackets. */
function kindInBrackets(title: string | null): string | null {
  const words = /\((?<words>[^()]+)\)/u
    .exec(title ?? '')
    ?.groups?.words?.replace(/[«»"]/gu, '')
    .trim()
  return words ? words.charAt(0).toUpperCase() + words.slice(1) : null
}

function asTyped(lines: readonly SourceLine[]): string {
  return lines.map(({ marked }) => marked).join('\n')
}

function unclear(lines: readonly SourceLine[], path: Doubt['path']): Doubt {
  const [first] = lines
  return { rule: 'import-stamp', path, at: first?.at ?? null, message: keptAsTyped(first?.text ?? '') }
}

function keptAsTyped(word: string): Text {
  return {
    ru: `Гриф «${word}» взят целиком, строка за строкой: разложить его на должность, имя, документ и дату так, чтобы он напечатался теми же словами, не вышло. Если дата утверждения нужна для проверки, впишите «by» («кем»), «document» («документ») и «date» («дата») сами.`,
    en: `The stamp «${word}» was taken whole, line for line: parted into position, name, document and date it would not print the same words. If the day of approval is to be checked, write “by”, “document” and “date” yourself.`,
  }
}

function besideDoubts(blocks: readonly StampBlock[], path: Doubt['path']): Doubt[] {
  const first = blocks.find(({ wasParted }) => wasParted)
  return first ? [{ rule: 'import-stamps-beside', path, at: first.lines[0]?.at ?? null, message: beside }] : []
}

const beside: Text = {
  ru: 'Грифы стояли рядом в одних и тех же строках и были разделены пробелами: проверьте, что каждая строка попала в свой гриф.',
  en: 'The stamps stood side by side on the same lines, parted by spaces: check that every line went into its own stamp.',
}
