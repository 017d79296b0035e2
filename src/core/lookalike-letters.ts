const cyrillic = 'авекмнорстухіјѕАВЕКМНОРСТУХІЈЅ'
const latin = 'abekmhopctyxijsABEKMHOPCTYXIJS'

/** Cyrillic letters that look like Latin ones, and these. */
export const toLatin: ReadonlyMap<string, string> = new Map(
  [...cyrillic].map((letter, i) => [letter, latin[i] as string]),
)

/** Latin letters that look like Cyrillic ones, and these; «і», «ј» and «ѕ» among them are not Russian. */
export const toCyrillic: ReadonlyMap<string, string> = new Map(
  [...latin].map((letter, i) => [letter, cyrillic[i] as string]),
)
