import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { habitsOf, normalForm, occurrences, readDeadline, readPeriod } from '../../src/deadline/index.ts'
import { root } from '../run-main.ts'

/*
 * Wordings as people write them, with the meaning that somebody gave them who had not seen the reader: text, the plan's
 * period, normal form. A « ?» behind the normal form says that the wording holds a slip or may honestly be meant in two
 * ways: then a finding is as right.
 */

const folder = path.join(root, 'test/deadline/wordings')

/** Where the reader and the one who set down the meaning differ, and why it stays so. */
const DIFFERENT: Readonly<Record<string, string>> = {
  'каждое полугодие не позднее 20 июня и 15 декабря отчетного года': 'the halves are said, and the days qualify them',
  'ежедневно (в рабочие дни) с 09:00 до 16:00': 'the working days of the week are what is left of «ежедневно»',
  'Срок - 31.01.2013.': '«срок –» says nothing of «до»',
  'Срок −15 июня 2022 г.': '«срок –» says nothing of «до»',
  'вторую среду февраля': 'no year is said: the plan’s period gives the day',
  'до 31 января, по мере необходимости': 'a comma qualifies as well as it lists',
  'постоянно (2013-2015 г.г.)': 'the years say what «постоянно» leaves open',
}

function rowsOf(file: string): readonly (readonly [text: string, period: string, normal: string])[] {
  const [, ...lines] = readFileSync(path.join(folder, file), 'utf8').trimEnd().split('\n')
  return lines.map((line) => {
    const [text = '', period = '', normal = ''] = line.split('\t')
    return [text, period, normal]
  })
}

function understood(text: string, period: string): { readonly normal: string; readonly findings: number } {
  const frame = { period: readPeriod(period).days }
  const { deadline, remarks } = readDeadline(text, habitsOf(frame))
  return { normal: normalForm(deadline), findings: remarks.length + occurrences(deadline, frame).remarks.length }
}

function isRight(text: string, period: string, expected: string): boolean {
  const { normal, findings } = understood(text, period)
  return expected.endsWith(' ?') ? findings > 0 || `${normal} ?` === expected : normal === expected
}

describe.each(readdirSync(folder))('%s', (file) => {
  test.each(rowsOf(file).filter(([text]) => !(text in DIFFERENT)))('«%s» in %s is %s', (text, period, expected) => {
    expect(isRight(text, period, expected), understood(text, period).normal).toBe(true)
  })
})

test('what differs still differs', () => {
  const all = readdirSync(folder).flatMap(rowsOf)
  for (const text of Object.keys(DIFFERENT)) {
    const rows = all.filter((row) => row[0] === text)
    expect(rows.length, text).toBeGreaterThan(0)
    for (const [, period, expected] of rows) expect(isRight(text, period, expected), text).toBe(false)
  }
})
