/**
 * A value as JSON. What a terminal would obey (control characters, changes of direction) and ends of lines that JSON
 * itself lets stand are written as `\uXXXX`: the value stays the same, and it can be shown anywhere.
 */
export function jsonText(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, null, indent)
  return text.replace(/[\u007F-\u009F\u2028\u2029\p{Bidi_Control}]/gu, escaped)
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
