/** Legal forms of schools and their founders' institutions by which a name is known: «МБОУ», «МБУ ДО», «ГАПОУ», «АНО». */
const form = '(?:(?:ФГ|КГ|ОГ|[МГЧНК])[БАК]?(?:ДОУ|НОУ|ПОУ|ВОУ|ОУ|УДО|У)|АНО|ОАНО)(?: ?(?:ДПО|ДО|ВО|СПО|ПО|СОШ|ООШ))?'
const name = '[«"“][^«»"“”]{1,120}(?:[«"“][^«»"“”]{1,80}[»"”][^«»"“”]{0,40})?[»"”]{1,2}'
const plain = new RegExp(`(?<!\\p{L})${form} ${name}`, 'gu')

/**
 * The organisation that texts name plainly: a legal form with a name in quotation marks («МБОУ «Школа № 5»»), which is
 * the same in every case. `null` where there is none, or more than one.
 */
export function organizationIn(texts: readonly string[]): string | null {
  const found = texts.flatMap((text) => [...text.replace(/\s+/gu, ' ').matchAll(plain)].map(([match]) => match))
  const [only, ...others] = new Set(found)
  return only === undefined || others.length > 0 ? null : only
}
