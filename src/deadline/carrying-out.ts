import { own, type Parser, NO_WAY, seq, way, word } from './match.ts'
import { END, share, type TagSet, tagSet } from './tags.ts'

const OWNER = tagSet(['#word', '"', '-'])
const STOPS = tagSet([...',;()'])

/** Whose period it is («реализации программы …»): told, not counted, for it is the plan's. A few words, no numbers. */
export const carryingOutWords: Parser<unknown> = seq(
  word('carryingOut'),
  own(OWNER, true, ({ tags }, at) => {
    let end = at
    while (end - at < 10 && share(tags[end] as TagSet, OWNER)) end++
    return tags[end] === END || share(tags[end] as TagSet, STOPS) ? way(undefined, end) : NO_WAY
  }),
)
