const numbered =
  /^(?<number>(?:(?:раздел|этап|блок|направление|модуль|глава|часть)\s+)?(?:№\s*)?(?:\d{1,2}(?:\.\d{1,2})*|[IVXLC]{1,6}|[А-Я](?=[.)]))[.):]?)\s+(?<title>\S.*)$/isu

/** The name of a section, its number parted from it where there is one («Раздел II. Кадры»). */
export function partedName(words: string): { readonly number: string; readonly title: string } {
  const { number = '', title = words } = numbered.exec(words)?.groups ?? {}
  // «I четверть», «2026 год», «1 сентября» begin with a number that is none.
  const isNumber = /[.):]$/u.test(number) || /^[\p{Lu}«"]/u.test(title)
  return isNumber ? { number, title } : { number: '', title: words }
}
