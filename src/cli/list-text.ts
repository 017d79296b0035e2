import { writers } from '../document/index.ts'
import { type Followed, type ListOptions, standingsDocument } from '../layout/index.ts'

/** A list of items as the text of a terminal. */
export async function listText(
  followed: readonly Followed[],
  options: ListOptions,
  terminal: { readonly width: number; readonly colour: boolean },
): Promise<string> {
  const { writeTerminal } = await writers.terminal()
  return writeTerminal(standingsDocument(followed, options), terminal)
}
