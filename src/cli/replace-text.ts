import { realpathSync } from 'node:fs'
import { limits } from '../yaml/index.ts'
import { whileLocked } from './file-lock.ts'
import { cannotRead, readBytes, writeWhole } from './files.ts'
import { decode } from './source-text.ts'
import { UsageError } from './usage-error.ts'

/** A text that is to take the place of the one it was made of. */
export interface Replacement {
  readonly before: string
  readonly after: string
}

/** How often a change is made anew because somebody else has written the file meanwhile. */
const mostTries = 10

/**
 * Writes a changed text in place of the file it was made of. If the file has been changed meanwhile, the change is made
 * anew on what it holds now, so that two commands at once lose nothing. A link stays a link, and a byte order mark
 * stays.
 */
export async function replaceText<T extends Replacement>(
  absolute: string,
  file: string,
  made: T,
  again: () => Promise<T>,
): Promise<T> {
  const real = realOf(absolute, file)
  return whileLocked(real, async (lock) => {
    let change = made
    for (let tries = 0; tries < mostTries; tries++) {
      const there = bytesOf(real, file)
      if (there.text === change.before && lock.isHeld()) {
        await writeWhole(real, `${there.mark}${change.after}`)
        return change
      }
      change = await again()
    }
    throw new UsageError({
      ru: `«${file}» всё время меняется: ничего не записано. Запустите команду ещё раз.`,
      en: `“${file}” keeps changing: nothing was written. Run the command again.`,
    })
  })
}

function realOf(absolute: string, file: string): string {
  try {
    return realpathSync(absolute)
  } catch (error) {
    throw new UsageError(cannotRead(file, error))
  }
}

function bytesOf(real: string, file: string): { readonly text: string | undefined; readonly mark: string } {
  let bytes: Uint8Array | 'too-large'
  try {
    bytes = readBytes(real, limits.bytes)
  } catch (error) {
    throw new UsageError(cannotRead(file, error))
  }
  if (bytes === 'too-large') return { text: undefined, mark: '' }
  const decoded = decode(bytes)
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return { text: 'text' in decoded ? decoded.text : undefined, mark: hasMark ? '\uFEFF' : '' }
}
