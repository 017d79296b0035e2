const surname = '\\p{Lu}\\p{L}{1,40}(?:-\\p{Lu}\\p{L}{1,40})?'
const initials = '\\p{Lu}\\. ?(?:\\p{Lu}\\. ?)?'
const patronymic = '\\p{Lu}\\p{Ll}{1,40}(?:вич|вна|ична|оглы|кызы)'
const full = `${surname} \\p{Lu}\\p{Ll}{1,40} ${patronymic}|\\p{Lu}\\p{Ll}{1,40} ${patronymic} ${surname}`

/** A person's name at the end of a text: initials on either side of the surname, or in full with a patronymic. */
const atEnd = new RegExp(`(?<![\\p{L}-])(?:${initials}${surname}|${surname} \\p{Lu}\\.(?: ?\\p{Lu}\\.)?|${full})$`, 'u')

/** The person's name with which a text ends; `null` where it ends with none. */
export function nameAtEnd(text: string): string | null {
  return atEnd.exec(text.trim())?.[0] ?? null
}

/** Whether a text is a person's name and nothing else. */
export function isPersonName(text: string): boolean {
  return text.trim() !== '' && nameAtEnd(text) === text.trim()
}
