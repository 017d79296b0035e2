import { text } from '../node.ts'

/** A day: ISO, or as people write it. */
export const date = text({ examples: ['2026-09-01', '1 сентября 2026 г.'] })

/** A day, or a line to fill it in. */
export const dateOrBlank = text({ examples: ['2026-09-01', 'blank'] })
