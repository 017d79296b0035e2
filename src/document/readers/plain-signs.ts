// Spaces of other widths and those that hold words together.
const SPACES = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/gu
// Soft hyphens, signs without width or of the direction of writing, control characters but tab, line feed and line tabulation, lone halves of pairs.
const UNSEEN =
  /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\p{Surrogate}\u0000-\u0008\u000C-\u001F\u007F-\u009F]/gu

/** A text with spaces of one kind and without signs that no reader sees. Tabs and line ends stay. */
export function plainSigns(text: string): string {
  return text.replace(SPACES, ' ').replace(UNSEEN, '')
}
