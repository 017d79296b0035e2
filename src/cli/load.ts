import type { Diagnostic } from '../core/diagnostic.ts'
import type { Parsed } from '../core/parsed.ts'
import type { Text } from '../core/text.ts'
import { type RoadmapFile, roadmapFormat } from '../format/index.ts'
import { buildRoadmap, type Roadmap } from '../model/index.ts'
import { limits, readYaml, tooLargeMessage } from '../yaml/index.ts'
import type { Context } from './context.ts'
import { cannotRead, type Found, findFiles, readBytes } from './files.ts'
import { decode } from './source-text.ts'
import { UsageError } from './usage-error.ts'

/** A plan that was read, with its faults. */
export interface Loaded {
  readonly file: string
  readonly parsed: Parsed<RoadmapFile>
  readonly plan: Roadmap
}

/** What came of the paths of a command: every plan as it is read, and sentences about what could not be. */
export interface Loading {
  readonly plans: AsyncIterable<Loaded>
  /** Complete once `plans` has been walked to its end. */
  readonly failures: readonly Text[]
}

/** The name of what comes from standard input. */
export const standardInput = '<stdin>'

/** A top-level key that marks a file as a roadmap, in either language; looked for before anything is parsed. */
const marker = /^[ \t]*["']?(?:roadmap|дорожная[ _-]+карта)["']?[ \t]*:/imu

/** Reads the plans that paths stand for, one after another. */
export function loadPlans({ system }: Context, paths: readonly string[]): Loading {
  const given = paths.length === 0 ? ['.'] : paths
  const { files, failures } = findFiles(
    system.cwd,
    given.filter((each) => each !== '-'),
  )
  const all: Text[] = [...failures]
  async function* plans(): AsyncGenerator<Loaded> {
    let count = 0
    if (given.includes('-')) {
      count++
      yield parse(standardInput, await system.stdin(limits.bytes))
    }
    for (const found of files) {
      const loaded = loadOne(found, all)
      if (loaded) {
        count++
        yield loaded
      }
    }
    if (count === 0 && all.length === 0) all.push(nothing(given))
  }
  return { plans: plans(), failures: all }
}

/** Reads the one plan that a command works on. */
export async function loadPlan(context: Context, given: string): Promise<Loaded> {
  if (given === '-') return parse(standardInput, await context.system.stdin(limits.bytes))
  const { files, failures } = findFiles(context.system.cwd, [given])
  const [found] = files
  if (failures[0]) throw new UsageError(failures[0])
  if (!found || !found.named) throw new UsageError(cannotRead(given, Object.assign(new Error(), { code: 'EISDIR' })))
  const faults: Text[] = []
  const loaded = loadOne(found, faults)
  if (!loaded) throw new UsageError(faults[0] ?? nothing([given]))
  return loaded
}

function loadOne(found: Found, failures: Text[]): Loaded | undefined {
  let bytes: Uint8Array | 'too-large'
  try {
    bytes = readBytes(found.absolute, limits.bytes)
  } catch (error) {
    failures.push(cannotRead(found.name, error))
    return undefined
  }
  // A file that only lies in the folder is ours if it says so; what cannot be read may be ours and is not passed over.
  const ours = found.named || bytes === 'too-large' || isOurs(bytes)
  if (!ours) return undefined
  return bytes === 'too-large' ? faulty(found.name, tooLarge) : parse(found.name, bytes)
}

function isOurs(bytes: Uint8Array): boolean {
  const decoded = decode(bytes)
  return 'fault' in decoded || marker.test(decoded.text)
}

function parse(file: string, bytes: Uint8Array): Loaded {
  if (bytes.length > limits.bytes) return faulty(file, tooLarge)
  const decoded = decode(bytes)
  if ('fault' in decoded) return faulty(file, decoded.fault)
  const parsed = readYaml({ file, text: decoded.text }, roadmapFormat)
  return { file, parsed, plan: buildRoadmap(parsed) }
}

const tooLarge = { rule: 'file-too-large', message: tooLargeMessage }

/** A file of which nothing can be read: one finding at its beginning. */
function faulty(file: string, fault: { readonly rule: string; readonly message: Text }): Loaded {
  const nowhere = { start: 0, end: 0 }
  const finding: Diagnostic = { ...fault, severity: 'error', file, range: nowhere, path: [], related: [] }
  const parsed: Parsed<RoadmapFile> = {
    source: { file, text: '' },
    value: undefined,
    places: { value: nowhere, children: new Map() },
    diagnostics: [finding],
    keys: 'ru',
  }
  return { file, parsed, plan: buildRoadmap(parsed) }
}

function nothing(given: readonly string[]): Text {
  const where = given.map((each) => `«${each}»`).join(', ')
  return {
    ru: `Ни одного плана не найдено (${where}): план — это файл .yaml со строкой «roadmap: 1» или «дорожная карта: 1».`,
    en: `No plan was found (${where}): a plan is a .yaml file with a line “roadmap: 1” or “дорожная карта: 1”.`,
  }
}
