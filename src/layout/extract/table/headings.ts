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
  | 'responsible'
  | 'co-responsible'
  | 'result'
  | 'document'
  | 'place'
  | 'mark'
  | 'notes'

/** Headings as they stand in real plans, by what they hold; the first that fits decides. */
const headings: readonly (readonly [HeadingRole, RegExp])[] = [
  ['mark', /отметк|выполнено|фактическ/u],
  ['notes', /^примечани|^комментари|^замечани|^дополнительн\p{L}* сведени/u],
  ['co-responsible', /^соисполнител|^(?:участники|привлекаем)/u],
  ['responsible', /ответствен|исполнител|^кто$|^поручен|^кто (?:проводит|отвечает|исполняет|делает)|^куратор/u],
  ['deadline', /(?:^|\s)срок|период|^дата|^даты|^когда|^время|^месяц|^календарн/u],
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
    /мероприят|^виды? (?:деятельности|работ)|деятельност|^действи|^задач|^наименование|^название|^тем[аы]|^работы|^что /u,
  ],
]

/** «№», «№ п/п», «N п.п», without its spaces. */
const ofNumbers = /^(?:(?:№|n){1,2}|номер)(?:п[/.\\]?п)?$|^п[/.\\]п$/u

/** What a heading says of its column; `null` where the words are not known. */
export function headingRole(heading: string): HeadingRole | null {
  const words = plainHeading(heading)
  if (words === '' || words.length > longest) return null
  if (ofNumbers.test(words.replace(/ /gu, ''))) return 'number'
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
