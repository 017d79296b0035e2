import type { Rule } from './rule.ts'

export const importColumn: Rule = {
  id: 'import-column',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Столбец понят по содержанию', en: 'A column was understood by its content' },
    why: {
      ru: 'Заголовок столбца не говорит, что в нём: срок, ответственные или результат. Программа судит по ячейкам и может ошибиться. Посмотрите ключ «столбцы»; если столбец понят неверно, запустите импорт с «--ask» или поправьте заголовок в документе.',
      en: 'The heading of a column does not say what it holds: a deadline, people, a result. It was judged by its cells, which may be wrong. Look at the key “columns”; if it is, import with “--ask”, or mend the heading in the document.',
    },
    examples: [],
  }),
}
