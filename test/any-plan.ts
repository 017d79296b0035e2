import fc from 'fast-check'
import { stringify } from 'yaml'
import type { Field, Shape } from '../src/core/format.ts'
import { type RoadmapFile, roadmapFormat } from '../src/format/index.ts'

type Texts = fc.Arbitrary<string>

/** Texts as people type them, with what YAML makes traps of. */
const typedText: Texts = fc.oneof(
  fc.constantFrom(
    'Издать приказ',
    'Итоги: отчёт и выводы',
    'Приказ #5',
    '«Школа № 1»: смотр',
    '1.10',
    '2026-09-01',
    'no',
    'нет',
    '* выделено',
    '- пункт',
    '100 %',
    '@почта',
    'до 1 сентября 2026 г.',
    'ежегодно, май',
    "И. О. Фамилия, 'так'",
    'строка\n- пункт;\n- ещё пункт.',
  ),
  fc.string({ unit: fc.constantFrom(...'абвгд ежз«»":#-,.[]{}&*!|>%@`\'№1290é🌲'), minLength: 1, maxLength: 20 }),
)

/** Any value that a shape allows: the texts are anything, closed words and patterns are kept. */
function valueOf(shape: Shape, text: Texts, depth = 0): fc.Arbitrary<unknown> {
  switch (shape.type) {
    case 'text':
      if (shape.pattern) return fc.constantFrom(...(shape.examples ?? ['1']))
      return text.filter((each) => each.trim() !== '')
    case 'word':
      return fc.constantFrom(...shape.words.map(({ en }) => en))
    case 'flag':
      return fc.boolean()
    case 'list':
      return fc.array(valueOf(shape.of, text, depth + 1), { minLength: 1, maxLength: 2 })
    case 'dictionary':
      return fc.dictionary(ownKey, valueOf(shape.of, text, depth + 1), { minKeys: 1, maxKeys: 2 })
    case 'either':
      return fc.oneof(...shape.of.map((each) => valueOf(each, text, depth)))
    case 'map':
      return mapOf(shape.fields, text, depth)
  }
}

const ownKey = fc.constantFrom('совет', 'школа', 'second', 'key-3')

function mapOf(fields: readonly Field[], text: Texts, depth: number): fc.Arbitrary<unknown> {
  const entries = fields.map(({ key, shape }): [string, fc.Arbitrary<unknown>] => [
    key,
    fc.constant(null).chain(() => valueOf(shape, text, depth + 1)),
  ])
  const requiredKeys = fields.filter(({ required }) => required).map(({ key }) => key)
  return fc.record(Object.fromEntries(entries), { requiredKeys, noNullPrototype: true })
}

/** A plan as a file in block style; empty maps are left out, for a key with nothing after it is a fault. */
export const anyPlan = planOf(typedText).map((value) => ({ value, yaml: stringify(value, { lineWidth: 0 }) }))

/** A plan with such texts, as a value; empty maps are left out. */
export function planOf(text: Texts): fc.Arbitrary<RoadmapFile> {
  return valueOf(roadmapFormat.root, text).map((value) => pruned(value) as RoadmapFile)
}

/** A value that a shape allows, with such texts or those that people type; there is something in it. */
export function valueIn(shape: Shape, text: Texts = typedText): fc.Arbitrary<unknown> {
  return valueOf(shape, text)
    .map(pruned)
    .filter(
      (value) => value !== '' && !(typeof value === 'object' && value !== null && Object.keys(value).length === 0),
    )
}

function pruned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pruned).filter((each) => !isEmptyMap(each))
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).map(([key, below]) => [key, pruned(below)] as const)
  return Object.fromEntries(
    entries.filter(([, below]) => !isEmptyMap(below) && !(Array.isArray(below) && below.length === 0)),
  )
}

function isEmptyMap(value: unknown): boolean {
  return value !== null && typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length === 0
}

const traps = [
  ['1.10', '1.', 'no', 'нет', 'null', '~', '0x1F', '12:30', '.5', '1e3', '2026-09-01', '', ' ', '   ', '\n', ' \n'],
  ['---', '...', '- ', '?', ':', '"', '<<', '=', '*а', '&а б', '!', '|', '>-', '{{имя}}', '[а', 'а: б', 'а #б'],
  ['blank', 'пусто', 'none', 'строка\n', 'строка\n\n', '\nстрока', ' строка\nещё', 'а\n\n\nб', 'а\n   \nб\n'],
  ['а \nб', '\tа\nб', 'название: срок', 'название:\u00a0срок', '– название: х', '- а\n- б', '<<<<<<< HEAD\nа'],
].flat()

const pieces = [
  ['слово', '-', '–', '1)', '#', 'Отв.:', '«Весна»', '', ' ', '\n', '1.10', '- пункт;', "'", '"'],
  ['\u00a0', '\t', '🌲'],
].flat()

const oddSigns = [
  ...'абж «»":#-,.[]{}&*!|>%@`\'?~=\\\n\t №1290é🌲–•➤()',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '\u2028',
  '\u0085',
  '\0',
  '\r',
]

/** Everything of which YAML, an editor or another program may make something else, in one text or another. */
export const anyText: Texts = fc.oneof(
  fc.constantFrom(...traps),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(...oddSigns), minLength: 1, maxLength: 40 }),
  fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 60 }).map((words) => words.join(' ')),
  fc.string({ unit: fc.constantFrom('слово ', 'длинное-слово ', '– ', '2) '), minLength: 30, maxLength: 80 }),
)
