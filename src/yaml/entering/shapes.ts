import type { Path } from '../../core/diagnostic.ts'
import type { Shape } from '../../core/format.ts'
import { collectionShape } from '../choose-shape.ts'
import { type KeyLanguage, spelling } from '../key-names.ts'

/** The shape of what stands at a step below a shape; nothing where the format has no such place. */
export function shapeBelow(shape: Shape, step: string | number): Shape | undefined {
  const chosen = collectionShape(shape, typeof step === 'number' ? 'list' : 'map')
  if (chosen?.type === 'list' || chosen?.type === 'dictionary') return chosen.of
  if (chosen?.type !== 'map') return undefined
  return chosen.fields.find(({ key }) => key === step)?.shape ?? chosen.declared?.shape ?? chosen.own
}

/** How a key of the format is written in a file of a language; nothing for one of the user's own, which stays as it is. */
export function fieldName(shape: Shape, key: string, keys: KeyLanguage): string | undefined {
  const chosen = collectionShape(shape, 'map')
  const field = chosen?.type === 'map' ? chosen.fields.find((one) => one.key === key) : undefined
  return field && spelling(field, keys)
}

/** A place as a person names it: «разделы № 2 → мероприятия № 1 → исполнение». */
export function pathName(root: Shape, path: Path, keys: KeyLanguage): string {
  return namesAlong(root, path, keys).join(' → ')
}

/** The last key of a path, as the file writes it. */
export function lastKeyName(root: Shape, path: Path, keys: KeyLanguage): string {
  return namesAlong(root, path, keys).at(-1)?.split(' №')[0] ?? ''
}

function namesAlong(root: Shape, path: Path, keys: KeyLanguage): readonly string[] {
  let shape: Shape | undefined = root
  const names: string[] = []
  for (const step of path) {
    if (typeof step === 'number') names.push(`${names.pop() ?? ''} №\u00A0${step + 1}`.trim())
    else names.push((shape && fieldName(shape, step, keys)) ?? step)
    shape = shape && shapeBelow(shape, step)
  }
  return names
}
