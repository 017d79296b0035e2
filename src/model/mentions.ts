import type { Path } from '../core/diagnostic.ts'
import type { Sound } from '../core/parsed.ts'
import type { RoadmapFile } from '../format/index.ts'
import type { Implementation, Mention } from './roadmap.ts'

/** What a key names, one text or a list of them; empty texts name nothing. */
export function mentionsOf(raw: string | readonly (string | undefined)[] | undefined, path: Path): Mention[] {
  const all = raw === undefined ? [] : typeof raw === 'string' ? [{ text: raw, path }] : entries(raw, path)
  return all.filter(({ text }) => text.trim() !== '')
}

function entries(raw: readonly (string | undefined)[], path: Path): Mention[] {
  return raw.flatMap((text, index) => (text === undefined ? [] : [{ text, path: [...path, index] }]))
}

/** The upper plan that the key `implements` of a plan names. */
export function implementationOf(raw: Sound<RoadmapFile>['implements'], path: Path): Implementation | null {
  if (raw === undefined) return null
  const written = typeof raw === 'string' ? { plan: undefined, as: undefined, except: undefined } : raw
  const [plan] = typeof raw === 'string' ? mentionsOf(raw, path) : mentionsOf(written.plan, [...path, 'plan'])
  if (!plan) return null
  return {
    plan,
    as: mentionsOf(written.as, [...path, 'as']),
    except: mentionsOf(written.except, [...path, 'except']),
  }
}
