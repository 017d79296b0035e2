import { pathText, type Path } from '../core/diagnostic.ts'
import type { Parsed, Sound } from '../core/parsed.ts'
import type { RoadmapFile } from '../format/index.ts'
import { buildRoadmap, type Roadmap, type Surroundings } from '../model/index.ts'

/** The plan by which documents are understood: what paper cannot show is taken from it. */
export interface PaperGround {
  readonly parsed: Parsed<RoadmapFile>
  readonly plan: Roadmap
  readonly surroundings: Surroundings
}

/** What items get that their document does not show, by path; `undefined` takes a key away. */
export type GivenByPath = ReadonlyMap<string, Readonly<Record<string, unknown>>>

/** What belongs to the file and not to its print. */
const kept = [
  'organization',
  'period',
  'calendar',
  'events',
  'deadlines',
  'responsibles',
  'implements',
  'draft',
] as const satisfies readonly (keyof RoadmapFile)[]

/** What an imported file says, with what paper cannot show from the plan that was printed. */
export function paperValue({ value }: Parsed<RoadmapFile>, ground: PaperGround | null): Sound<RoadmapFile> {
  if (!ground) return value ?? {}
  const own = ground.parsed.value ?? {}
  return { ...value, ...Object.fromEntries(kept.map((key) => [key, own[key]])) }
}

/** The plan of an imported file whose items get what is given to them. */
export function paperPlan(
  parsed: Parsed<RoadmapFile>,
  value: Sound<RoadmapFile>,
  ground: PaperGround | null,
  ...given: readonly GivenByPath[]
): Roadmap {
  const all: Values = structuredClone(value)
  for (const [path, item] of itemsIn(all)) {
    delete item.id
    for (const each of given) give(item, each.get(pathText(path)) ?? {})
  }
  return buildRoadmap({ ...parsed, value: all as Sound<RoadmapFile> }, ground?.surroundings)
}

type Values = Record<string, unknown>

function give(item: Values, given: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(given)) {
    if (value === undefined) delete item[key]
    else item[key] = value
  }
}

function itemsIn({ sections, activities }: Values): readonly (readonly [Path, Values])[] {
  const all = listed(['sections'], sections)
  const below = all.flatMap(([path, section]) => listed([...path, 'activities'], section.activities))
  return [...all, ...below, ...listed(['activities'], activities)]
}

function listed(path: Path, list: unknown): readonly (readonly [Path, Values])[] {
  return ((list as Values[] | undefined) ?? []).map((item, index) => [[...path, index], item] as const)
}
