const flags: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['да', true],
  ['false', false],
  ['no', false],
  ['нет', false],
])

/** Yes or no in either language, whatever the case of its letters; nothing for any other text. */
export function readFlag(text: string): boolean | undefined {
  return flags.get(text.trim().toLowerCase())
}
