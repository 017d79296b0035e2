import type { Rule } from './rule.ts'

export const yamlDocuments: Rule = {
  id: 'yaml-documents',
  severity: 'error',
  page: () => ({
    title: { ru: 'В файле больше одного документа', en: 'More than one document in the file' },
    why: {
      ru: 'Строка «---» или «...» посреди файла отделяет новый документ, а читается только первый: всё, что ниже, не проверяется и не печатается. Удалите эту строку, если она поставлена для красоты, или перенесите вторую часть в отдельный файл. В самом начале файла «---» не мешает.',
      en: 'A line “---” or “...” amid the file begins a new document, and only the first one is read: all that stands below is neither checked nor printed. Remove the line if it is there for looks, or move the second part to a file of its own. At the very beginning “---” does no harm.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Директор
---
  - title: Составить отчёт
    deadline: до 1 июня 2027 г.
    responsible: Директор`,
        finds: ['---'],
      },
      {
        yaml: `
---
roadmap: 1
title: План
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Директор`,
        finds: [],
      },
    ],
  }),
}
