import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { roadmapFormat } from '../../src/format/index.ts'
import { russianKeyNames } from '../../src/model/key-names.ts'
import type { Shape } from '../../src/core/format.ts'
import { rules } from '../../src/rules/index.ts'
import { root } from '../run-main.ts'

const schema = JSON.parse(readFileSync(path.join(root, 'schemas/roadmap.schema.json'), 'utf8'))
const valid = new Ajv2020({ strict: false }).compile(schema)
const example = readFileSync(path.join(root, 'examples/reading.yaml'), 'utf8')

describe('schemas/roadmap.schema.json', () => {
  it('accepts the example', () => {
    expect(valid(parse(example)), JSON.stringify(valid.errors)).toBe(true)
  })

  it('accepts Russian keys', () => {
    const plan = `
дорожная карта: 1
название: План
период: 2026–2027 учебный год
разделы:
  - название: Подготовка
    мероприятия:
      - название: Издать приказ
        срок: { текст: по завершении, до: 2027-05-31 }
        ответственные: [директор]
        исполнение: [{ дата: 2027-05-30, статус: выполнено }]`
    expect(valid(parse(plan)), JSON.stringify(valid.errors)).toBe(true)
  })

  it('accepts a calendar, events and settings of deadlines', () => {
    const plan = readFileSync(path.join(root, 'test/cases/calendar/plan.yaml'), 'utf8')
    expect(valid(parse(plan)), JSON.stringify(valid.errors)).toBe(true)
  })

  it.each([
    ['an unknown key', 'roadmap: 1\ntitel: План'],
    ['another version', 'roadmap: 2\ntitle: План'],
    ['a list where a text is due', 'roadmap: 1\ntitle: [План]'],
    ['an activity without a title', 'roadmap: 1\nactivities: [{ deadline: май 2026 }]'],
    ['a part of a month in words', 'roadmap: 1\ncalendar: { beginning-of-month: первая декада }'],
    ['an unknown setting', 'roadmap: 1\ndeadlines: { until: always }'],
    ['an unknown status', 'roadmap: 1\nactivities: [{ title: Т, progress: [{ date: 2026-01-01, status: готово }] }]'],
  ])('refuses %s', (_, yaml) => {
    expect(valid(parse(yaml))).toBe(false)
  })

  it('accepts the plans of the rules’ pages that are right', () => {
    for (const { id, page } of rules) {
      for (const { yaml, finds } of page().examples) {
        if (finds.length === 0) expect(valid(parse(yaml)), `${id}: ${JSON.stringify(valid.errors)}`).toBe(true)
      }
    }
  })
})

describe('the field table', () => {
  const fields = [...fieldsOf(roadmapFormat.root)]

  it('has a Russian key, a title and a description in both languages for every key', () => {
    for (const field of fields) {
      expect(field.ru, field.key).toMatch(/^[а-яё .]+$/u)
      for (const text of [field.title, field.about]) expect(text.ru, field.key).toMatch(/\p{Script=Cyrillic}/u)
      expect(field.about.ru, field.key).toMatch(/\.$/u)
      expect(field.about.en, field.key).toMatch(/\.$/u)
    }
  })

  it('never gives two keys of one map the same spelling', () => {
    for (const map of mapsOf(roadmapFormat.root)) {
      const spellings = map.fields.flatMap(({ key, ru, also = [] }) => [key, ru, ...also])
      expect(new Set(spellings).size).toBe(spellings.length)
    }
  })

  it('spells the keys that messages name as the messages do', () => {
    for (const [key, ru] of Object.entries(russianKeyNames)) {
      expect(
        fields.some((field) => field.key === key && field.ru === ru),
        `${key}: ${ru}`,
      ).toBe(true)
    }
  })
})

describe('schemas/config.schema.json', () => {
  const [en, ru] = ['config.schema.json', 'config.ru.schema.json'].map((file) =>
    new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(path.join(root, 'schemas', file), 'utf8'))),
  )

  it.each([
    [
      'English keys',
      'preset: strict\nrules: { text-quotes: off, abbreviation-unexplained: { severity: info, known: [ЦМН] } }',
    ],
    [
      'Russian keys',
      'набор: строгий\nправила: { text-quotes: выключено, abbreviation-unexplained: { уровень: сведение } }',
    ],
    ['a calendar', 'calendar: { terms: [2026-09-01..2026-10-25] }\ndeadlines: { until: exclusive }'],
  ])('accepts %s', (_, yaml) => {
    for (const schema of [en, ru]) expect(schema?.(parse(yaml)), JSON.stringify(schema?.errors)).toBe(true)
  })

  it.each([
    ['an unknown key', 'presets: strict'],
    ['an unknown rule', 'rules: { text-qoutes: off }'],
    ['an unknown level', 'rules: { text-quotes: loud }'],
    ['an option of another rule', 'rules: { text-quotes: { known: [ЦМН] } }'],
    ['a rule that cannot be switched off', 'rules: { key-unknown: off }'],
  ])('refuses %s', (_, yaml) => {
    for (const schema of [en, ru]) expect(schema?.(parse(yaml))).toBe(false)
  })
})

type MapShape = Extract<Shape, { type: 'map' }>

function* mapsOf(shape: Shape): Generator<MapShape> {
  if (shape.type === 'map') {
    yield shape
    for (const field of shape.fields) yield* mapsOf(field.shape)
    if (shape.own) yield* mapsOf(shape.own)
  } else if (shape.type === 'list' || shape.type === 'dictionary') yield* mapsOf(shape.of)
  else if (shape.type === 'either') for (const each of shape.of) yield* mapsOf(each)
}

function* fieldsOf(shape: Shape) {
  for (const map of mapsOf(shape)) yield* map.fields
}
