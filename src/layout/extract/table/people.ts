import { alikeNames } from '../../../analysis/index.ts'
import type { RoadmapFile } from '../../../format/index.ts'
import { folded, peopleIn } from '../../../model/index.ts'
import type { Doubt } from '../draft.ts'
import { type Keys, keyOf } from './keys.ts'

/** The directory of a plan, made of those who answer in it. */
export interface People {
  readonly value: NonNullable<RoadmapFile['responsibles']> | undefined
  readonly doubts: readonly Doubt[]
}

/** One of those who answer, by all the ways in which he is named, the most usual first. */
interface Named {
  readonly spellings: readonly { readonly name: string; readonly count: number }[]
}

/** Ways of naming that are joined: but for signs, slips and what is cut short, they are the same name. */
const joinedLikeness = new Set(['signs', 'short', 'slip'])

/** Gathers those who answer from the texts of their cells; near-duplicates become aliases of one entry, and that is told. */
export function peopleOf(texts: readonly string[], keys: Keys): People {
  const named = joinedNames(spellingsOf(texts))
  if (named.length === 0) return { value: undefined, doubts: [] }
  // A text that is a key names the directory's entry, and would print as that does.
  const taken = new Set(texts.flatMap((text) => peopleIn(text, null).map(({ name }) => name)))
  const doubts: Doubt[] = []
  const entries = named.map(({ spellings: [usual, ...others] }) => {
    const name = usual?.name ?? ''
    const key = keyOf(name, keys, taken)
    taken.add(key)
    if (others.length === 0) return [key, name] as const
    const aliases = others.map((each) => each.name)
    doubts.push(joinedDoubt(key, name, aliases))
    return [key, { name, aliases }] as const
  })
  return { value: Object.fromEntries(entries), doubts }
}

/** How often everybody is named, by the letters of the name. */
function spellingsOf(texts: readonly string[]): { name: string; count: number }[] {
  const spellings = new Map<string, { name: string; count: number }>()
  for (const text of texts) {
    for (const { name } of peopleIn(text, null)) {
      const words = name
        .replace(/\*\*/gu, '')
        .replace(/^[-–—•➤]\s*/u, '')
        .replace(/\.$/u, (dot) => (/\p{Lu}\.$/u.test(name) ? dot : ''))
        .trim()
      const known = spellings.get(folded(words))
      if (known) known.count++
      else if (/\p{L}{2}/u.test(words)) spellings.set(folded(words), { name: words, count: 1 })
    }
  }
  return [...spellings.values()]
}

function joinedNames(spellings: readonly { readonly name: string; readonly count: number }[]): Named[] {
  const group = spellings.map((_, index) => index)
  const rootOf = (index: number): number => (group[index] === index ? index : rootOf(group[index] ?? index))
  for (const { first, second, how } of alikeNames(spellings.map(({ name }) => name))) {
    if (!joinedLikeness.has(how)) continue
    const [a, b] = [rootOf(first), rootOf(second)].sort((x, y) => x - y) as [number, number]
    group[b] = a
  }
  const named = new Map<number, { name: string; count: number }[]>()
  spellings.forEach((spelling, index) => named.set(rootOf(index), [...(named.get(rootOf(index)) ?? []), spelling]))
  return [...named.values()].map((each) => ({ spellings: each.sort((a, b) => b.count - a.count) }))
}

function joinedDoubt(key: string, name: string, aliases: readonly string[]): Doubt {
  return {
    rule: 'import-similar-people',
    path: ['responsibles', key],
    at: null,
    message: {
      ru: `${aliases.map((each) => `«${each}»`).join(', ')} и «${name}» записаны в справочнике как одно и то же. Если это разные ответственные, разведите их по своим ключам.`,
      en: `${aliases.map((each) => `“${each}”`).join(', ')} and “${name}” became one entry of the directory. If they are different, give each a key of its own.`,
    },
  }
}
