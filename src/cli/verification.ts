import { realpathSync } from 'node:fs'
import { type SealChanges, sealChanges } from '../analysis/index.ts'
import type { Text } from '../core/text.ts'
import { roadmapFormat } from '../format/index.ts'
import { readers } from '../document/index.ts'
import { rowNames, type SealedContent, sealedContent, sealOf } from '../layout/index.ts'
import { buildRoadmap, type RecordedSeal, type Seal, sealHistory } from '../model/index.ts'
import { readYaml } from '../yaml/index.ts'
import { type Edition, editionsOf } from './git.ts'
import type { Loaded } from './load.ts'
import { presentContent } from './present-seal.ts'
import type { System } from './system.ts'

// What goes wrong is returned: this file is a bundle of its own, in which the classes of errors are others.
/** What came of holding a plan or a document against the seals of a plan. */
export interface Verification {
  /** The edition in force, one before an amendment, neither, or a plan that was never sealed. */
  readonly verdict: 'approved' | 'former' | 'changed' | 'unsealed'
  readonly seal: Seal
  /** The seal that it was held against: the one that it has, or the one in force. */
  readonly recorded: RecordedSeal | null
  readonly changes: SealChanges | null
  /** What differs, part by part, with the words as far as they are known. */
  readonly differences: readonly Difference[]
  /** Whether git knows the plan's file. */
  readonly inGit: boolean
  /** The first and the last commit in which the plan has that edition; `null` where git knows none. */
  readonly commits: { readonly first: Committed; readonly last: Committed } | null
}

export interface Difference {
  /** `title`, `columns`, `order`, or the name of a row. */
  readonly part: string
  /** The words in what was verified, and those that were approved; `null` where there are none. */
  readonly here: string | null
  readonly approved: string | null
}

export type Committed = Pick<Edition, 'commit' | 'day'>

/** How many commits are looked through. */
const mostCommits = 500

/** Holds a plan against its own seals. */
export async function verifyPlan(loaded: Loaded, system: System): Promise<Verification | { readonly fault: Text }> {
  const content = presentContent(loaded, system)
  return 'fault' in content ? content : verify(content, loaded, system)
}

/** Holds a Word document against the seals of a plan. */
export async function verifyDocument(
  bytes: Uint8Array,
  loaded: Loaded,
  system: System,
): Promise<Verification | { readonly fault: Text }> {
  const { readDocx } = await readers.docx()
  const read = readDocx(bytes)
  if ('fault' in read) return read
  const content = sealedContent(read.blocks)
  return content ? verify(content, loaded, system) : { fault: noTable }
}

const noTable: Text = {
  ru: 'В документе нет таблицы, у которой отмечена шапка: сверяется документ, напечатанный командой «roadmap render».',
  en: 'The document has no table with a marked header: what is verified is a document printed by “roadmap render”.',
}

/** Holds the words of a document against the seals of a plan. */
async function verify(content: SealedContent, loaded: Loaded, system: System): Promise<Verification> {
  const seal = sealOf(content)
  const history = sealHistory(loaded.plan)
  const inForce = history.at(-1)
  if (!inForce) {
    return { verdict: 'unsealed', seal, recorded: null, changes: null, differences: [], inGit: false, commits: null }
  }
  const own = history.findLast(({ text }) => text === seal.text)
  const recorded = own ?? inForce
  const { inGit, held } = await heldIn(recorded, loaded, system)
  const common = { seal, recorded, inGit, commits: held?.commits ?? null }
  if (own) {
    return { ...common, verdict: own === inForce ? 'approved' : 'former', changes: null, differences: [] }
  }
  const changes = sealChanges(recorded, seal)
  const approved = approvedNow(recorded, loaded, system) ?? held?.content ?? null
  return { ...common, verdict: 'changed', changes, differences: differencesOf(changes, content, approved) }
}

/** The approved words, where the plan still has them. */
function approvedNow(recorded: Seal, loaded: Loaded, system: System): SealedContent | null {
  const content = presentContent(loaded, system)
  return !('fault' in content) && sealOf(content).text === recorded.text ? content : null
}

interface Held {
  readonly commits: NonNullable<Verification['commits']>
  readonly content: SealedContent
}

/** The commits in which a plan has a seal and the words that belong to it. */
async function heldIn(
  recorded: Seal,
  loaded: Loaded,
  system: System,
): Promise<{ readonly inGit: boolean; readonly held: Held | null }> {
  const { absolute } = loaded
  const editions = absolute === undefined ? null : await editionsOf(realpathSync(absolute), system, mostCommits)
  for (const last of editions ?? []) {
    const content = contentOf(last, recorded, loaded, system)
    if (!content) continue
    const first = editions?.findLast((edition) => contentOf(edition, recorded, loaded, system)) ?? last
    return { inGit: true, held: { commits: { first: committed(first), last: committed(last) }, content } }
  }
  return { inGit: editions !== null, held: null }
}

function committed({ commit, day }: Committed): Committed {
  return { commit, day }
}

/** The sealed words of a plan as a commit has it, if they are those of a seal; people and calendar are today's. */
function contentOf(edition: Edition, recorded: Seal, loaded: Loaded, system: System): SealedContent | undefined {
  const text = edition.text()?.replace(/^\uFEFF/u, '')
  if (!text?.includes(recorded.text)) return undefined
  const parsed = readYaml({ file: loaded.file, text }, roadmapFormat)
  const content = presentContent({ ...loaded, parsed, plan: buildRoadmap(parsed, loaded.surroundings) }, system)
  return !('fault' in content) && sealOf(content).text === recorded.text ? content : undefined
}

function differencesOf(
  changes: SealChanges | null,
  here: SealedContent,
  approved: SealedContent | null,
): readonly Difference[] {
  if (!changes) return []
  const [ours, theirs] = [textsByPart(here), textsByPart(approved)]
  const parts = [...changes.around, ...changes.changed, ...changes.gone, ...changes.added]
  return parts.map((part) => ({ part, here: ours.get(part) ?? null, approved: theirs.get(part) ?? null }))
}

function textsByPart(content: SealedContent | null): ReadonlyMap<string, string> {
  if (!content) return new Map()
  const { title, columns, order, rows } = content
  const names = rowNames(rows)
  return new Map([
    ['title', title],
    ['columns', columns],
    ...(order === null ? [] : [['order', order] as const]),
    ...rows.map(({ text }, index) => [names[index] ?? '', text] as const),
  ])
}
