import type { ShareCounts } from './roadmap.ts'

/** The counts of «9 из 14», `9 of 14` or `9/14`; nothing where it is another text, or more have reported than there are. */
export function shareCounts(text: string): ShareCounts | null {
  const [, reported, of] = /^\s*(\d{1,6})\s*(?:из|of|\/)\s*(\d{1,6})\s*$/iu.exec(text) ?? []
  const counts = { reported: Number(reported), of: Number(of) }
  return of !== undefined && counts.of > 0 && counts.reported <= counts.of ? counts : null
}

/** A share in the words of a file: «9 из 14» or `9 of 14`. */
export function shareText({ reported, of }: ShareCounts, keys: 'en' | 'ru'): string {
  return `${reported} ${{ ru: 'из', en: 'of' }[keys]} ${of}`
}
