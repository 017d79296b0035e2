import { children } from './tree.ts'
import type { XmlElement } from './xml.ts'

/** How a part refers to another (ECMA-376 part 2, 6.5): with the name of that part in the archive. */
export interface Relationship {
  readonly type: string
  readonly target: string
}

/** The part in which the relationships of a part stand; those of the file itself for ''. */
export function relationshipsName(source: string): string {
  const cut = source.lastIndexOf('/') + 1
  return `${source.slice(0, cut)}_rels/${source.slice(cut)}.rels`
}

/** The relationships that stay inside the file and inside its archive. */
export function relationshipsOf(part: XmlElement, source: string): readonly Relationship[] {
  return children(part, 'rel:Relationship').flatMap(({ attributes }) => {
    const target = attributes.TargetMode === 'External' ? undefined : resolved(attributes.Target ?? '', source)
    return target === undefined ? [] : [{ type: attributes.Type ?? '', target }]
  })
}

/** The last word of a type: the same in transitional and in strict files («styles»). */
export function kindOf({ type }: Relationship): string {
  return type.slice(type.lastIndexOf('/') + 1)
}

function resolved(target: string, source: string): string | undefined {
  const steps = target.startsWith('/') ? [] : source.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return undefined
    } else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
