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
  'с 15 сентября до конца учебного года': 'the end is the plan’s, and is kept by its name',
  'конец IV квартала': 'an end of a quarter is no decade of a month',
  '2-3 неделя октября': 'one stretch of weeks',
  '2 и 4 неделя октября': 'weeks of one month are one stretch of weeks',
  '2-я среда ноября': 'no year is said: the plan’s period gives the day',
  '2022/2023 гг.': 'a slash is how a school year is written',
  'в течение учебного года (постоянно)': 'either of the two may qualify the other',
  'раз в четверть (по итогам)': 'the words in brackets qualify',
  'I семестр 2022-2023 уч. года': 'the school year is said, and the end is a time by itself',
  'в конце семестра': 'the school year is said, and the end is a time by itself',
  'ежедневно, кроме воскресенья': 'what is left of «ежедневно» is six days of the week',
  'ежеквартально (март, июнь, сентябрь, декабрь)': 'the quarters are said, and the months qualify them',
  '1 раз в полугодие (май, декабрь)': 'the count is said, and the times qualify it',
  '2 раза в год (май, октябрь)': 'the count is said, and the times qualify it',
  'два раза в год: апрель, октябрь': 'the count is said, and the times qualify it',
  'по мере поступления, согласно графику': 'the event goes on',
  'постоянно, по мере необходимости': '«постоянно» decides',
  'до 1 октября 2022 г., при изменении – в течение 3 дней': 'a comma qualifies as well as it lists',
  'Не реже 1–2 раза в неделю': 'the count is said, and the times qualify it',
  'ежеквартально, не позднее 3-го числа месяца, следующего за отчетным периодом, на 01 число каждого квартала':
    'a second day of the quarter',
  'два раза в год — весной и осенью': 'the count is said, and the times qualify it',
  'с 1 октября этого года по 30 июня 2021 года': 'the year of the end gives that of the beginning',
  'В течение 1 полугодия': 'the halves of a school year have days of their own',
  'I полугодие': 'the halves of a school year have days of their own',
  '2 полугодие': 'the halves of a school year have days of their own',
  '1 п/г': 'the halves of a school year have days of their own',
  'в конце 1 четверти': 'at the end of a term, or an event',
  'По итогам четверти': 'at the end of a term, or an event',
  '2 раза в год (октябрь, апрель)': 'the count is said, and the times qualify it',
  '2 раза в год: сентябрь, май': 'the count is said, and the times qualify it',
  'Сентябрь, май (2 раза в год)': 'the count is said, and the times qualify it',
  '1-2 раза в месяц': 'the count is said, and the times qualify it',
  '2-3 раза в год': 'the count is said, and the times qualify it',
  'Последняя неделя сентября': 'the week is said by its number',
  '3-4 неделя января': 'one stretch of weeks',
  'начало года': 'a beginning is an event',
  'начало, конец учебного года': 'a beginning is an event',
  'Октябрь (дата по согласованию)': 'the author’s words are kept whole',
  'каждое полугодие не позднее 20 июня и 15 декабря отчетного года': 'the halves are said, and the days qualify them',
  'ежедневно (в рабочие дни) с 09:00 до 16:00': 'the working days of the week are what is left of «ежедневно»',
  'Срок - 31.01.2013.': '«срок –» says nothing of «до»',
  'Срок −15 июня 2022 г.': '«срок –» says nothing of «до»',
  'вторую среду февраля': 'no year is said: the plan’s period gives the day',
  'до 31 января, по мере необходимости': 'a comma qualifies as well as it lists',
  '1-2 неделя сентября': 'one stretch of weeks',
  'сентябрь- май, ежемесячно': 'the same days, written one way',
  'незамедлительно при выявлении': 'the event is kept as it is written',
  'летний период': 'no season has days of its own',
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
