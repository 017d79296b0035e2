import type { Sound } from '../core/parsed.ts'
import type { RoadmapFile } from '../format/index.ts'
import type { Directory, Executor, Responsible, Roadmap, Signer, Tracked } from './roadmap.ts'
import { peopleOf } from './roadmap.ts'

type File = Sound<RoadmapFile>

export function executorOf(raw: File['executor']): Executor | null {
  if (raw === undefined) return null
  if (typeof raw === 'string') return { text: raw }
  return raw.name === undefined ? null : { name: raw.name, phone: raw.phone ?? null }
}

/** Those who sign a sheet of a plan: as listed, or all of the directory who answer for anything. */
export function signersOf(
  file: File,
  sheet: 'approval-sheet' | 'acquaintance-sheet',
  directory: Directory | null,
  items: readonly Tracked[],
): Roadmap['approvalSheet'] {
  const raw = file[sheet]
  if (raw === undefined || raw === false) return null
  if (raw === true) return answering(directory, items).map((entry) => ({ ...asSigner(entry), paths: null }))
  return raw.flatMap((each, index): Signer[] => {
    if (each === undefined) return []
    const path = [sheet, index]
    if (typeof each !== 'string') {
      const paths = { position: [...path, 'position'], name: [...path, 'name'] }
      return [{ position: each.position ?? null, name: each.name ?? null, paths }]
    }
    const entry = directory?.byKey(each.trim())
    return [entry ? { ...asSigner(entry), paths: null } : { ...named(each), paths: { position: path, name: path } }]
  })
}

/** The entries of the directory that answer for an item of the plan, in the directory's order. */
function answering(directory: Directory | null, items: readonly Tracked[]): readonly Responsible[] {
  const found = new Set(items.flatMap((item) => peopleOf(item).map(({ entry }) => entry)))
  return directory?.entries.filter((entry) => found.has(entry)) ?? []
}

function asSigner({ name, person }: Responsible): Pick<Signer, 'position' | 'name'> {
  const signer = named(name)
  return person === null ? signer : { position: signer.position ?? name, name: person }
}

const surname = '\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?'
const initials = '\\p{Lu}\\.(?: ?\\p{Lu}\\.)?'
const surnameFirst = new RegExp(`^${surname} ${initials}$`, 'u')
const initialsFirst = new RegExp(`^${initials} ?${surname}$`, 'u')

/** A name with initials is a person's, any other a position's. */
function named(text: string): Pick<Signer, 'position' | 'name'> {
  const name = text.trim().split(/\s+/u).join(' ')
  const isPerson = surnameFirst.test(name) || initialsFirst.test(name)
  return isPerson ? { position: null, name } : { position: name, name: null }
}
