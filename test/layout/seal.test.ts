import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { sealChanges } from '../../src/analysis/index.ts'
import { roadmapFormat } from '../../src/format/index.ts'
import { contentOfPlan, rowNames, sealedContent, sealOf } from '../../src/layout/index.ts'
import type { Seal } from '../../src/model/index.ts'
import { readYaml, translateKeys } from '../../src/yaml/index.ts'
import { planTemplate } from '../plan-template.ts'
import { readPlan } from '../read-plan.ts'

const sealIn = (yaml: string): Seal => sealOf(contentOfPlan(readPlan(yaml).plan, planTemplate))

interface Words {
  readonly title: string
  readonly section: string
  readonly first: string
  readonly second: string
  readonly deadline: string
  readonly responsible: string
  readonly result: string
  readonly heading: string
  readonly order: string
}

const words: Words = {
  title: 'План мероприятий',
  section: 'Подготовка',
  first: 'Издать приказ «О совете»',
  second: 'Провести совещание',
  deadline: 'до 1 октября 2026 г.',
  responsible: 'Директор',
  result: 'Протокол № 5',
  heading: 'Мероприятие',
  order: 'Утвердить план – с сентября.',
}

/** The plan that says these words, with what is not sealed as well. */
function planOf(said: Words, more: { readonly activity?: object; readonly approval?: object } = {}): object {
  return {
    roadmap: '1',
    title: said.title,
    approval: { by: { position: 'Директор школы', name: 'И. О. Фамилия' }, ...more.approval },
    order: { kind: 'приказ', date: '2026-08-28', number: '42', text: said.order },
    columns: { number: '№', title: said.heading, deadline: 'Срок', responsible: 'Кто', result: 'Итог' },
    sections: [
      {
        title: said.section,
        activities: [
          { title: said.first, deadline: said.deadline, responsible: 'Завуч', result: 'Приказ', ...more.activity },
          { title: said.second, deadline: 'май 2027 г.', responsible: said.responsible, result: said.result },
        ],
      },
    ],
  }
}

const base = stringify(planOf(words))
const sealed = sealIn(base)

/** The seal of a flat plan whose activities have these titles. */
const rows = (...titles: readonly string[]) =>
  sealIn(stringify({ roadmap: '1', title: 'План', activities: titles.map((title) => ({ title })) }))

/** Sealed words of one row. */
const cells = (...texts: readonly string[]) => ({
  title: '',
  columns: '',
  order: null,
  rows: [{ number: '', address: '', text: texts.join('\t') }],
})

/** A row with nothing but its number. */
const row = (address: string) => ({ number: address, address, text: '' })

describe('the seal', () => {
  it('is the canonical form v1, for good: whoever changes it raises the version', () => {
    expect(sealed.text).toBe('v1:2f4bfc0671ea0085a815d8bece9f4dde575a9adb6e11bf12688817a30b0f10e5')
    expect(sealed.parts.map(({ name }) => name)).toEqual(['title', 'columns', 'order', '1', '1.1', '1.2'])
  })

  it('stays under what is recorded beside the text', () => {
    const day = fc.constantFrom('2026-10-01', '2026-12-31', '2027-05-05')
    const activity = fc.record(
      {
        id: fc.constantFrom('order', 'act-7'),
        progress: fc.array(fc.record({ date: day, status: fc.constantFrom('done', 'partial') }), { maxLength: 2 }),
        postponed: fc.array(fc.record({ to: day, ground: fc.constant('Письмо') }), { maxLength: 2 }),
        notes: fc.constant('для себя'),
      },
      { requiredKeys: [] },
    )
    const approval = fc.record(
      {
        date: fc.oneof(day, fc.constant('blank')),
        document: fc.record({ date: day, number: fc.constantFrom('1', '42-ОД') }),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(activity, approval, (more, stamp) => {
        expect(sealIn(stringify(planOf(words, { activity: more, approval: stamp })))).toEqual(sealed)
      }),
      { numRuns: 40 },
    )
  })

  it('stays under comments, quoting, and the language of the keys', () => {
    const comments = base.replace(/^(?=sections|columns)/gm, '# примечание\n')
    expect(sealIn(comments)).toEqual(sealed)
    for (const defaultStringType of ['QUOTE_DOUBLE', 'QUOTE_SINGLE'] as const)
      expect(sealIn(stringify(planOf(words), { defaultStringType }))).toEqual(sealed)
    const russian = translateKeys(readYaml({ file: 'plan.yaml', text: base }, roadmapFormat), roadmapFormat, 'ru')
    expect(russian).toMatch(/^дорожная карта: /)
    expect(sealIn(russian)).toEqual(sealed)
  })

  it('stays under the kinds of spaces and the composition of letters', () => {
    const spaced = { ...words, deadline: 'до\u00A01  октября\u00A02026\u00A0г.', first: words.first.normalize('NFD') }
    expect(sealIn(stringify(planOf(spaced)))).toEqual(sealed)
  })

  it('is another under any change of a printed word, and says which part changed', () => {
    const partOf: Readonly<Record<keyof Words, string>> = {
      title: 'title',
      section: '1',
      first: '1.1',
      second: '1.2',
      deadline: '1.1',
      responsible: '1.2',
      result: '1.2',
      heading: 'columns',
      order: 'order',
    }
    const sign = fc.constantFrom(...'абяЖ«»"-–—.,5')
    const field = fc.constantFrom(...(Object.keys(words) as (keyof Words)[]))
    fc.assert(
      fc.property(field, fc.nat(), sign, (name, place, put) => {
        const text = words[name]
        const at = place % text.length
        fc.pre(text[at] !== ' ' && text[at] !== put)
        // A mark at the beginning makes a list item, and prints as one: it is a change all the same.
        const now = sealIn(stringify(planOf({ ...words, [name]: text.slice(0, at) + put + text.slice(at + 1) })))
        expect(now.text).not.toBe(sealed.text)
        const { around = [], changed = [] } = sealChanges(sealed, now) ?? {}
        expect([...around, ...changed]).toEqual([partOf[name]])
      }),
      { numRuns: 150 },
    )
  })

  it('is another when a row goes, comes, or changes its place', () => {
    const all = rows('Раз', 'Два', 'Три')
    const none = { around: [], changed: [], gone: [], added: [], moved: [] }
    expect(sealChanges(all, rows('Раз', 'Два'))).toEqual({ ...none, gone: ['3'] })
    expect(sealChanges(all, rows('Раз', 'Два', 'Три', 'Пять'))).toEqual({ ...none, added: ['4'] })
    expect(sealChanges(all, rows('Раз', 'Новое', 'Два', 'Три'))).toEqual({
      ...none,
      added: ['2'],
      moved: [
        { from: '2', to: '3' },
        { from: '3', to: '4' },
      ],
    })
    expect(sealChanges(all, rows('Раз', 'Три'))).toEqual({ ...none, gone: ['2'], moved: [{ from: '3', to: '2' }] })
    expect(sealChanges(all, rows('Раз', 'Три', 'Два'))?.moved).toHaveLength(2)
    expect(sealChanges(all, all)).toBeNull()
  })

  it('tells a row from another that begins like it', () => {
    expect(sealOf(cells('а', 'б')).text).not.toBe(sealOf(cells('а б')).text)
    expect(sealOf({ ...cells('а'), order: '' }).text).not.toBe(sealOf(cells('а')).text)
  })
})

describe('the names of rows', () => {
  it('are places where rows have no number or share one', () => {
    expect(rowNames([row('1'), row(''), row('1'), row('2')])).toEqual(['1', '@2', '@3', '2'])
  })
})

describe('a document without a table', () => {
  it('has no sealed words', () => {
    expect(sealedContent([])).toBeNull()
  })
})
