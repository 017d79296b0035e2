/** Plans that show one form of the printed document each: a stamp, or a part of the body. */
export const printedCases: Readonly<Record<string, string>> = {
  'stamp-official': `
approval:
  by: { position: "Председатель комитета по образованию администрации Лесного района", name: Ю. И. Соснова }
  date: 2026-08-25`,
  'stamp-document': `
kind: Дорожная карта
approval:
  document: { kind: order, author: управления образования администрации Лесного района, date: 2026-11-09, number: 134 }`,
  'stamp-body': `
approval:
  body: { name: Педагогическим советом МБОУ «Школа № 5», protocol: { date: 2026-08-30, number: 1 } }`,
  'stamp-official-and-order': `
approval:
  by: { position: Директор МБОУ «Школа № 5», name: Т. Н. Кедрова }
  document: { kind: order, date: 2026-09-01, number: № 69 }`,
  'stamp-official-and-body': `
approval:
  by: { position: Директор МБОУ «Школа № 5», name: Т. Н. Кедрова }
  body: { name: Педагогическим советом, protocol: { date: 2026-08-30, number: 1 } }
  date: 2026-08-31`,
  'stamp-body-and-document': `
approval:
  body: { name: Управляющим советом, protocol: { date: 2026-08-30, number: 1 } }
  document: { kind: directive, author: главы округа, date: 2026-09-01, number: 716-р }`,
  'stamp-blanks': `
approval:
  by: { position: Директор, name: blank }
  document: { kind: order, date: blank, number: blank }`,
  'stamp-as-typed': `
approval:
  text: |
    Утверждаю
    Директор ________ Т. Н. Кедрова
    «23» октября 2026 г.`,
  'stamps-three': `
agreed:
  - word: ПРИНЯТО
    body: { name: на заседании педагогического совета, protocol: { date: 2026-08-30, number: 1 } }
  - word: СОГЛАСОВАНО
    document: { kind: letter, author: управления образования, date: 2026-08-29, number: 02-12/7 }
approval:
  by: { position: Директор МБОУ «Школа № 5», name: Т. Н. Кедрова }
  date: blank`,
  'stamps-two': `
agreed:
  - word: РАССМОТРЕНО
    document: { kind: protocol, author: заседания методического объединения, date: 2026-08-29, number: 1 }
approval:
  by: { position: Директор, name: Т. Н. Кедрова }
  date: 2026-08-31`,
  'annex-of-approving-document': `
annex: { number: 1 }
approval:
  document: { kind: directive, author: министерства образования края, date: 2026-10-15, number: 716-р }`,
  'annex-of-another-document': `
annex: { to: приказу МБДОУ № 18 от 01.09.2026 № 21/1 }
approval:
  by: { position: Заведующий, name: Т. Н. Кедрова }
  date: 2026-09-01`,
  'annex-over-two-stamps': `
annex: { number: 2, to: приказу управления образования от 25.08.2026 № 77 }
agreed:
  - word: СОГЛАСОВАНО
    by: { position: Председатель совета директоров, name: Т. Н. Кедрова }
    date: 2026-08-24
approval:
  by: { position: Начальник управления образования, name: Ю. И. Соснова }
  date: 2026-08-25`,
  'annex-alone': `
annex: { number: 2, to: приказу управления образования от 25.08.2026 № 77 }`,
  'signature-mark-empty': `
approval:
  by: { position: Директор, name: Т. Н. Кедрова, signature-mark: yes }
  date: 2026-09-01`,
  'signature-mark-filled': `
approval:
  by:
    position: Директор
    name: Т. Н. Кедрова
    signature-mark: { certificate: 00A1B2C3D4E5, owner: Кедрова Тамара Николаевна, from: 2026-01-10, to: 2027-04-10 }
  date: 2026-09-01`,
  'column-numbers': `
column-numbers: yes
columns:
  number: № п/п
  title: Мероприятия
  responsible: { title: Ответственные, columns: { municipal: муниципальные, school: школьные } }
  deadline: Сроки
  mark: Отметка о выполнении
activities:
  - title: Издать приказ
    deadline: до 15 сентября 2026 г.
    responsible: { municipal: Отдел образования, school: Директор }`,
  footnotes: `
footnotes: |
  * При наличии финансирования.
  Сроки считаются в календарных днях.`,
  'signature-and-executor': `
signature: { position: "Заместитель директора по воспитательной работе МБОУ «Школа № 5»", name: В. Г. Берёзова }
executor: { name: Клёнова Дарья Егоровна, phone: 8 (00000) 2-22-22 }`,
  'signature-with-mark': `
signature: { position: Заместитель директора, name: В. Г. Берёзова, signature-mark: yes }
executor: Исп. Клёнова Д. Е., тел. 2-22-22`,
  'sheets-of-the-responsible': `
responsibles:
  director: { name: директор, person: Т. Н. Кедрова }
  deputy: заместитель директора по УВР
  clerk: секретарь, которого план не называет
  head: Берёзова В. Г.
activities:
  - title: Издать приказ
    deadline: до 15 сентября 2026 г.
    responsible: [head, director]
  - title: Провести семинар
    deadline: октябрь 2026 г.
    responsible: deputy
approval-sheet: yes
acquaintance-sheet: yes`,
  'sheets-as-listed': `
responsibles:
  director: { name: директор, person: Т. Н. Кедрова }
approval-sheet:
  - director
  - { position: Учитель, name: Е. Ж. Липова }
  - Педагог-организатор
  - А. Б. Ясенев`,
  'sheet-for-nobody': `
acquaintance-sheet: yes`,
  'order-before-the-plan': `
order:
  kind: Приказ
  date: 2026-08-31
  number: 77
  heading: О плане работы
  text: |
    В целях порядка
    ПРИКАЗЫВАЮ:
    1. Утвердить план.
  signature: { position: Директор, name: Т. Н. Кедрова }`,
  'amended-twice': `
approval:
  by: { position: Директор, name: Т. Н. Кедрова }
  date: 2026-08-25
amendments:
  - document: { kind: order, date: 2027-01-15, number: 8 }
    ground: Решение педагогического совета
  - document: { kind: resolution, author: главы Лесного района, date: 1 марта 2027 г., number: blank }
    ground: Предписание`,
  'items-taken-out': `
sections:
  - title: Подготовка
    deadline: до 1 октября 2026 г.
    responsible: Директор
    activities:
      - title: Издать приказ
      - title: Провести опрос
        excluded: true
        responsible: Завуч
      - title: Собрать опросные листы
        number: 1.2.1
        deadline: до 15 октября 2026 г.
      - title: Провести совещание
  - title: Итоги
    excluded: true
    activities:
      - title: Составить отчёт
        deadline: до 1 июня 2027 г.`,
}

/** The plan of a case: what it says, and the rest of a small plan where it does not say it. */
export function caseYaml(name: string): string {
  const own = (printedCases[name] as string).trimStart()
  const title = 'title: |\n  План мероприятий (дорожная карта)\n  по развитию школьного чтения\n'
  const activities =
    'activities:\n  - title: Издать приказ\n    deadline: до 15 сентября 2026 г.\n    responsible: Директор\n'
  const rest = [title, own.includes('activities:') ? '' : activities].join('')
  return `roadmap: 1\nperiod: 2026–2027 учебный год\n${rest}${own}\n`
}
