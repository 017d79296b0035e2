import { Inflate } from 'fflate'
import type { Unreadable } from '../../reading.ts'
import { type Entry, endOf, entriesOf, packedBytes } from './central-directory.ts'
import { crc32 } from './crc.ts'
import { DAMAGED, damagedPart, tooLarge } from './faults.ts'
import { LIMITS } from './limits.ts'

/** An archive of which only what is asked for is unpacked. Names of parts are compared without regard to case (ECMA-376 part 2, 6.2.2.3). */
export interface Archive {
  /** All names as they stand in the archive, those with which it would be dangerous to do anything among them. */
  readonly names: readonly string[]
  /** The bytes of a part; `undefined` where there is none of the name. */
  readonly part: (name: string) => Uint8Array | Unreadable | undefined
}

/** Opens a zip archive: reads the list of its parts and unpacks nothing yet. */
export function openArchive(bytes: Uint8Array): Archive | Unreadable {
  const end = endOf(bytes)
  if (!end) return DAMAGED
  if (end.count > LIMITS.entries) return tooManyEntries(end.count)
  const entries = entriesOf(bytes, end.count, end.start)
  if (!entries) return DAMAGED
  const found = new Map<string, Entry | 'twice'>()
  for (const entry of entries) {
    const name = entry.name.toLowerCase()
    found.set(name, found.has(name) ? 'twice' : entry)
  }
  let room: number = LIMITS.unpacked
  return { names: entries.map(({ name }) => name), part }

  function part(name: string): Uint8Array | Unreadable | undefined {
    const entry = found.get(name.toLowerCase())
    if (!entry) return undefined
    // Which of two is meant no reader can know, and readers differ in it.
    if (entry === 'twice') return damagedPart(name)
    if (entry.unpacked > LIMITS.part) return largePart(name)
    if (entry.unpacked > room) return tooManyBytes()
    const unpacked = unpack(bytes, entry)
    if (!unpacked) return damagedPart(name)
    room -= unpacked.length
    return unpacked
  }
}

/** The bytes of an entry; `undefined` where they are not what the archive says of them. */
function unpack(bytes: Uint8Array, entry: Entry): Uint8Array | undefined {
  const packed = entry.encrypted ? undefined : packedBytes(bytes, entry)
  const unpacked = packed && (entry.method === 8 ? inflated(packed, entry.unpacked) : stored(packed, entry))
  return unpacked && crc32(unpacked) === entry.crc ? unpacked : undefined
}

function stored(packed: Uint8Array, { method, unpacked }: Entry): Uint8Array | undefined {
  return method === 0 && packed.length === unpacked ? packed : undefined
}

// What an archive says of a size may be a lie: after each stretch it is seen how much has come, and one stretch makes
// no more than 1,032 times its size.
const STRETCH = 16_384

function inflated(packed: Uint8Array, size: number): Uint8Array | undefined {
  const whole = new Uint8Array(size)
  let length = 0
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new Error('more than announced')
    whole.set(chunk, length)
    length += chunk.length
  })
  try {
    for (let at = 0; at < packed.length; at += STRETCH)
      inflate.push(packed.subarray(at, at + STRETCH), at + STRETCH >= packed.length)
  } catch {
    return undefined
  }
  return length === size ? whole : undefined
}

function tooManyEntries(count: number): Unreadable {
  return tooLarge(
    `в его архиве ${count} частей, больше ${LIMITS.entries} не читаем`,
    `its archive has ${count} parts, more than ${LIMITS.entries} are not read`,
  )
}

function largePart(name: string): Unreadable {
  const megabytes = LIMITS.part / 1_000_000
  return tooLarge(
    `его часть «${name}» в распакованном виде больше ${megabytes}\u00A0МБ`,
    `its part “${name}” is more than ${megabytes} MB when unpacked`,
  )
}

function tooManyBytes(): Unreadable {
  const megabytes = LIMITS.unpacked / 1_000_000
  return tooLarge(
    `его текст в распакованном виде больше ${megabytes}\u00A0МБ`,
    `its text is more than ${megabytes} MB when unpacked`,
  )
}
