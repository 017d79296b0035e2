/** A part as the list at the end of an archive tells of it; sizes and places in bytes. */
export interface Entry {
  readonly name: string
  /** 0 stored, 8 deflated; others are not used in Word files. */
  readonly method: number
  readonly encrypted: boolean
  readonly crc: number
  readonly packed: number
  readonly unpacked: number
  /** Where its local header begins. */
  readonly offset: number
}

const END = 0x06054b50
const END_SIZE = 22
const LONGEST_REMARK = 0xffff
const HEADER = 0x02014b50
const HEADER_SIZE = 46
const LOCAL = 0x04034b50
const LOCAL_SIZE = 30

/** How many entries the archive has by its own account, and where the list of them begins; `undefined` where it has no end. */
export function endOf(bytes: Uint8Array): { readonly count: number; readonly start: number } | undefined {
  const view = viewOf(bytes)
  const lowest = Math.max(0, bytes.length - END_SIZE - LONGEST_REMARK)
  for (let at = bytes.length - END_SIZE; at >= lowest; at--)
    if (view.getUint32(at, true) === END)
      return { count: view.getUint16(at + 10, true), start: view.getUint32(at + 16, true) }
  return undefined
}

/** The entries in the order of the list (APPNOTE 4.3.12); `undefined` where the list is broken. */
export function entriesOf(bytes: Uint8Array, count: number, start: number): readonly Entry[] | undefined {
  const view = viewOf(bytes)
  const entries: Entry[] = []
  let at = start
  for (let index = 0; index < count; index++) {
    if (at + HEADER_SIZE > bytes.length || view.getUint32(at, true) !== HEADER) return undefined
    const nameEnd = at + HEADER_SIZE + view.getUint16(at + 28, true)
    const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > bytes.length) return undefined
    entries.push(entryAt(view, at, bytes.subarray(at + HEADER_SIZE, nameEnd)))
    at = next
  }
  return entries
}

/** The packed bytes of an entry; `undefined` where its own header is not there or it reaches over the end. */
export function packedBytes(bytes: Uint8Array, { offset, packed }: Entry): Uint8Array | undefined {
  const view = viewOf(bytes)
  if (offset + LOCAL_SIZE > bytes.length || view.getUint32(offset, true) !== LOCAL) return undefined
  const from = offset + LOCAL_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  return from + packed > bytes.length ? undefined : bytes.subarray(from, from + packed)
}

function entryAt(view: DataView, at: number, name: Uint8Array): Entry {
  return {
    name: new TextDecoder().decode(name),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    unpacked: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
