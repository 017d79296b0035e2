import type { Rule } from './rule.ts'

export const yamlFoldedList: Rule = {
  id: 'yaml-folded-list',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Перечень сольётся в одну строку', en: 'A list will be run together into one line' },
    why: {
      ru: 'Если текст записан на нескольких строках без знака «|», концы строк пропадают и перечень печатается подряд, в одном абзаце. Поставьте «|» после двоеточия и запишите текст с новой строки: тогда каждая строка — абзац, а строка с «-», «–», «•» или «1)» — пункт перечня. Знак «>» концов строк не сохраняет.',
      en: 'Where a text takes several lines without “|”, their ends are lost and a list is printed as one paragraph. Put “|” after the colon and write the text on the lines below: then every line is a paragraph, and a line with “-”, “–”, “•” or “1)” is an entry of the list. The sign “>” does not keep line ends.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Издание приказов
      - о рабочей группе
      - о кураторах
    deadline: до 1 сентября 2026 г.
    responsible: Директор
    result: >
      Приказы:
      1) о рабочей группе
      2) о кураторах`,
        finds: ['- о рабочей группе', '1) о рабочей группе'],
      },
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: |
      Издание приказов
      - о рабочей группе
      - о кураторах
    deadline: до 1 сентября 2026 г.
    responsible: Директор`,
        finds: [],
      },
    ],
  }),
}
