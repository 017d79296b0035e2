/** Spaces that look like spaces and are none to YAML: no-break and typographic ones, and the invisible ones of no width. */
export const foreignSpaces = '\\u00a0\\u1680\\u2000-\\u200b\\u202f\\u205f\\u3000\\ufeff'
