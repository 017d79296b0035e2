/**
 * Russian quotation marks inside others are „…“: messages quote texts of the file in «…». A line that is shown to be
 * copied (`title: '«Весна»: смотр'`) keeps its marks between the single quotes.
 */
export function withInnerQuotes(message: string): string {
  if (!/«[^»]*«/.test(message)) return message
  let depth = 0
  let isCode = false
  let result = ''
  for (const char of message) {
    if (char === "'") isCode = !isCode
    if (isCode || (char !== '«' && char !== '»')) result += char
    else if (char === '«') result += depth++ > 0 ? '„' : char
    else result += --depth > 0 ? '“' : char
    if (depth < 0) break
  }
  // A text that was cut short may lack a mark: then only what is certain is changed.
  return depth === 0 && !isCode ? result : message.replaceAll('««', '«„')
}
