import type { Text } from '../core/text.ts'
import type { Rule } from './rule.ts'

/** What a group of rules is about. */
interface Subject {
  readonly title: Text
  /** Whole ids of its rules, or with a hyphen at the end the beginning of their ids. */
  readonly ids: readonly string[]
}

/** The subjects in the order in which rules are listed. A rule whose id begins as others do belongs to the subject that says so. */
const subjects: readonly Subject[] = [
  { title: { ru: 'Файл и запись YAML', en: 'The file and its YAML' }, ids: ['file-', 'yaml-'] },
  { title: { ru: 'Ключи и значения', en: 'Keys and values' }, ids: ['key-', 'keys-', 'value-'] },
  {
    title: { ru: 'План в целом', en: 'The plan as a whole' },
    ids: ['plan-', 'section-', 'column-', 'merge-', 'coverage-gap', 'order-of-steps', 'self-reference'],
  },
  { title: { ru: 'Грифы', en: 'Stamps' }, ids: ['stamp-'] },
  {
    title: { ru: 'Утверждение и изменения', en: 'Approval and amendments' },
    ids: ['seal-', 'amendment-', 'number-shifted'],
  },
  {
    title: { ru: 'Период и календарь', en: 'The period and the calendar' },
    ids: ['period-', 'calendar-', 'production-calendar-missing', 'date-impossible', 'date-unknown'],
  },
  { title: { ru: 'Сроки', en: 'Deadlines' }, ids: ['deadline-', 'postponed-', 'progress-'] },
  {
    title: { ru: 'Ответственные и сокращения', en: 'People and abbreviations' },
    ids: ['responsible-', 'abbreviation-'],
  },
  { title: { ru: 'Номера и названия', en: 'Numbers and titles' }, ids: ['number-', 'title-', 'id-'] },
  { title: { ru: 'Результаты', en: 'Results' }, ids: ['result-'] },
  {
    title: { ru: 'Набор текста', en: 'Typing' },
    ids: ['text-', 'date-', 'list-', 'name-spacing', 'number-sign', 'range-dash', 'school-year-style'],
  },
  { title: { ru: 'Связи между файлами', en: 'Links between files' }, ids: ['link-', 'implements-'] },
  { title: { ru: 'Шаблоны печати', en: 'Templates of the printed page' }, ids: ['template-'] },
  { title: { ru: 'Импорт документов', en: 'Import of documents' }, ids: ['import-'] },
  { title: { ru: 'Пропуски замечаний', en: 'Findings passed over' }, ids: ['ignore-'] },
]

/** Rules by their subject, both in the order in which they are listed. */
export function bySubject(
  rules: readonly Rule[],
): readonly { readonly title: Text; readonly rules: readonly Rule[] }[] {
  return subjects.map(({ title }) => ({ title, rules: rules.filter(({ id }) => subjectOf(id)?.title === title) }))
}

function subjectOf(id: string): Subject | undefined {
  const whole = subjects.find(({ ids }) => ids.includes(id))
  return whole ?? subjects.find(({ ids }) => ids.some((each) => each.endsWith('-') && id.startsWith(each)))
}
