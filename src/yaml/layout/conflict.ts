import type { Finding } from '../finding.ts'
import type { Edit } from './edits.ts'

/** The marks that Git leaves where two versions of the same lines met. */
export interface Conflict {
  readonly finding: Finding
  /** Take the marks and the second version of every place out. */
  readonly edits: readonly Edit[]
}

const mark = /^(<{7}|={7}|>{7}|\|{7})(?=[ \t\r]|$).*(?:\r?\n|$)/gm

/** Looks for the marks of a merge that was not finished; the first version is read on. */
export function findConflict(source: string): Conflict | undefined {
  if (!/^<{7}(?:[ \t\r]|$)/m.test(source)) return undefined
  const edits: Edit[] = []
  let first: number | undefined
  let count = 0
  let second: number | undefined
  for (const found of source.matchAll(mark)) {
    const offset = found.index
    const end = offset + found[0].length
    const sign = found[1]?.[0]
    if (sign === '<') {
      first ??= offset
      count++
      if (second === undefined) edits.push(cut(offset, end))
    } else if (first === undefined) continue
    else if (sign === '>') {
      edits.push(cut(second ?? offset, end))
      second = undefined
    } else second ??= offset
  }
  if (second !== undefined) edits.push(cut(second, source.indexOf('\n', second) + 1 || source.length))
  return first === undefined ? undefined : { finding: unfinished(first, count), edits }
}

function cut(from: number, to: number): Edit {
  return { offset: from, length: to - from, text: '' }
}

function unfinished(offset: number, count: number): Finding {
  const places = count > 1 ? { ru: ` (таких мест: ${count})`, en: ` (${count} such places)` } : { ru: '', en: '' }
  return {
    rule: 'file-conflict',
    severity: 'error',
    range: { start: offset, end: offset + 7 },
    message: {
      ru: `В файле остались две версии одних и тех же строк${places.ru}: первая между «<<<<<<<» и «=======», вторая между «=======» и «>>>>>>>». Выберите одну из них, а другую и строки с этими знаками удалите.`,
      en: `The file still holds two versions of the same lines${places.en}: the first between “<<<<<<<” and “=======”, the second between “=======” and “>>>>>>>”. Choose one of them, and delete the other together with the lines of these signs.`,
    },
  }
}
