import { describe, expect, it } from 'vitest'
import { readPlan } from '../read-plan.ts'

/** What the rules about likeness underline in a plan with these responsibles, each with its rule. */
function found(names: readonly string[], directory = ''): string[] {
  const activities = names.map((name, index) => `  - title: Дело ${index}\n    responsible: "${name}"`)
  const text = `roadmap: 1\ntitle: План\n${directory}activities:\n${activities.join('\n')}\n`
  return readPlan(text, 'strict')
    .findings.filter(({ rule }) => rule === 'responsible-similar' || rule === 'responsible-forms')
    .map(({ rule, range }) => `${rule}: ${text.slice(range.start, range.end)}`)
}

describe('names that mean the same', () => {
  it.each([
    ['МБУ «Центр роста»', 'МБУ Центр роста'],
    ['педагог-психолог', 'педагог психолог'],
    ['Управление культуры', 'МКУ «Управление культуры»'],
    ['Управление культуры', 'Упровление культуры'],
    ['Классные руководители', 'Классные рукводители'],
    ['Кураторы проекта', 'Куарторы проекта'],
    ['Заместитель директора по УВР', 'Зам по УВР'],
    ['Зам. директора по УВР', 'Заместитель директора по учебно-воспитательной работе'],
    ['Классные руководители', 'кл. руководители'],
    ['Руководители ШМО', 'Руководители школьных методических объединений'],
    ['Управление образования', 'УО'],
    ['МБОУ «Средняя общеобразовательная школа № 5»', 'МБОУ СОШ № 5'],
    ['Ясная А. А.', 'Ясная Анна Андреевна'],
    ['Светлогорова И. М.', 'Светлагорова И. М.'],
  ])('%s, %s', (usual, odd) => {
    expect(found([usual, odd])).toEqual([`responsible-similar: ${odd}`])
  })

  it.each([
    ['Куратор', 'Кураторы'],
    ['Руководитель организации', 'Руководители организаций'],
    ['Образовательные организации', 'Руководители образовательных организаций'],
  ])('in other forms: %s, %s', (usual, odd) => {
    expect(found([usual, odd])).toEqual([`responsible-forms: ${odd}`])
  })

  it('the rarer spelling is the odd one, wherever it stands', () => {
    expect(found(['МБУ Центр', 'МБУ «Центр»', 'МБУ «Центр»'])).toEqual(['responsible-similar: МБУ Центр'])
  })

  it('are looked for among the entries of a directory, not among the aliases of one', () => {
    const directory = `responsibles:
  centre: {name: МБУ «Центр», aliases: [МБУ Центр]}
  office: Управление культуры
  same: Упровление культуры
`
    expect(found(['centre', 'МБУ Центр', 'office'], directory)).toEqual(['responsible-similar: same'])
  })
})

describe('names that are different', () => {
  it.each([
    [['Учителя 1 классов', 'Учителя 5 классов', 'учителя 1-4 классов', 'учителя 14 классов']],
    [['Школа № 5', 'Школа № 6', 'Школа № 15', 'МБОУ СОШ № 5', 'МАОУ СОШ № 5', 'МБОУ СОШ № 6']],
    [['заместитель директора по УВР', 'заместитель директора по ВР', 'заместитель директора по безопасности']],
    [
      [
        'отдел общего образования',
        'отдел дошкольного образования',
        'отдел образования',
        'начальник отдела образования',
      ],
    ],
    [['учитель физики', 'учитель химии', 'учитель-логопед', 'учитель-дефектолог', 'педагог-логопед']],
    [['Ясный А. А.', 'Ясная А. А.', 'Ясная А. М.', 'Белова К. К.', 'Велова К. К.']],
    [['Центр развития, МКУ «Центр»', 'МБУ «Центр»']],
    [['Комитет по спорту', 'Комитет по культуре', 'Комитет по образованию']],
    [['библиотека', 'библиотекарь', 'районная библиотека', 'сельская библиотека']],
    [['руководитель музея', 'совет музея', 'ЦРО', 'ЦОР', 'ДДТ', 'ЦДТ', 'ЦДО']],
    [['директор школы', 'Директор школы', 'Ёлочный комитет', 'Елочный комитет', 'отдел – школа', 'отдел - школа']],
  ])('%s', (names) => {
    expect(found(names)).toEqual([])
  })
})
