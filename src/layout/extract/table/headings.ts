/**
 * What the cells under a heading hold. `stage` and `content` are either the activity or what stands over or beside it:
 * that is settled by the columns together.
 */
export type HeadingRole =
  | 'number'
  | 'stage'
  | 'title'
  | 'content'
  | 'deadline'
  /** A time: of the year or of the day. */
  | 'time'
  | 'responsible'
  | 'co-responsible'
  | 'result'
  | 'document'
  | 'place'
  | 'mark'
  /** A month, a quarter, a term, a year: a column of a matrix, in which something is done then. */
  | 'span'
  | 'notes'

/** Headings as they stand in real plans, by what they hold; the first that fits decides. */
const headings: readonly (readonly [HeadingRole, RegExp])[] = [
  ['mark', /отметк|выполнено|фактическ|(?:^|[\s(])факт(?:$|[\s)])/u],
  ['notes', /^примечани|^комментари|^замечани|^дополнительн\p{L}* сведени/u],
  ['co-responsible', /^соисполнител|^(?:участники|привлекаем)/u],
  ['responsible', /отве(?:тст|ст|тс)в|^отв(?:$|[.\s])|исполнител|^исп$|^кто(?:$|\s)|^поручен|^куратор/u],
  ['deadline', /(?:^|\s)срок|период|(?:^|\s)дат[аы](?:$|\s)|^(?:до|к) как(?:ого|ому|ой)|^когда|^месяц|^календарн/u],
  ['time', /(?:^|\s)время/u],
  ['document', /^(?:вид|форма|наименование)\s+(?:\p{L}+\s+)?документ|^документ|подтвержда/u],
  ['result', /результат|^итог|^что получ|продукт|показател|форма (?:отчет|завершени)|^выход|вид документа/u],
  ['place', /^место|^где/u],
  [
    'stage',
    /(?:^|\s)этап(?:ы|а|ов)?(?:$|\s)|^направлени\p{L}* (?:деятельности|работы)?$|^направлени[ея]$|^раздел|^блок|^модул|^стади/u,
  ],
  ['content', /^содержани|^формы? (?:работы|проведения)|^описание/u],
  [
    'title',
    /мероприя|^меропр|^виды? (?:деятельности|работ)|деятельност|^действи|^задач|^наименование|^название|^тем[аы]|^работы|^что |^дел[оа](?:$|[\s,])|^событи|^вопрос|^поручени|^мер[аы](?:$|\s)|^шаг/u,
  ],
]

/** What a heading says of its column; `null` where the words are not known. */
export function headingRole(heading: string): HeadingRole | null {
  const words = plainHeading(heading)
  if (words === '' || words.length > longest) return null
  // «Ответст-венный»: a word parted by hand, whose line no longer ends there.
  return roleOf(words) ?? roleOf(words.replace(/(?<=\p{L})-(?=\p{L})/gu, ''))
}

const months = new Set('январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' '))
const parts = new Set('квартал четверть полугодие триместр семестр неделя'.split(' '))
const ordinal = /^(?:[ivx]{1,4}|\d|перв[а-я]{2}|втор[а-я]{2}|треть?[а-я]{1,2}|четверт[а-я]{2})(?:-?(?:й|я|ая|ый|ое))?$/u
const year = /^\d{4}(?: ?[-–—/] ?\d{2,4})?(?: учебный)?(?: ?г(?:од)?)?$/u

/** «Сентябрь», «I квартал», «2-я неделя», «2026 год», with and without their year. */
function isSpan(words: string): boolean {
  const [first = '', second = ''] = words.split(' ')
  const length = months.has(first) ? 1 : ordinal.test(first) && parts.has(second) ? 2 : 0
  const rest = words.split(' ').slice(length).join(' ')
  return (length > 0 && rest === '') || year.test(rest)
}

/** Whether a heading says that the cells hold both a deadline and those who answer («Сроки и ответственные»). */
export function namesBoth(heading: string): boolean {
  const words = plainHeading(heading)
  return ['deadline', 'responsible'].every((role) =>
    headings.some(([each, pattern]) => each === role && pattern.test(words)),
  )
}

/** «№», «№ п/п», «N п.п», «№ пункта», without their spaces. */
const ofNumbers = /^(?:(?:№|n){1,2}|номер)(?:п[/.\\]?п)?$|^№(?:строки|пункта|мероприятия)$|^п[/.\\]п$/u

function roleOf(words: string): HeadingRole | null {
  if (ofNumbers.test(words.replace(/ /gu, ''))) return 'number'
  if (isSpan(words)) return 'span'
  return headings.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}

/** A heading is a few words; a sentence with one of them in it is none. */
const longest = 90

/** A heading in small letters, without ё, signs at its ends and double spaces: by it two headings are compared. */
export function plainHeading(heading: string): string {
  const words = heading.toLowerCase().replace(/ё/gu, 'е').replace(/-\s+/gu, '').replace(/\s+/gu, ' ').trim()
  return withoutSigns(words)
}

/** What may stand at the ends of a heading and says nothing. */
const signs = ' *.,:;"«»'

function withoutSigns(words: string): string {
  let start = 0
  let end = words.length
  while (start < end && signs.includes(words[start] as string)) start++
  while (end > start && signs.includes(words[end - 1] as string)) end--
  return words.slice(start, end)
}
