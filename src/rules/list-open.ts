import { tableTexts } from '../analysis/index.ts'
import type { Rule } from './rule.ts'

export const listOpen: Rule = {
  id: 'list-open',
  severity: 'info',
  levels: { recommended: 'off' },
  page: () => ({
    title: { ru: 'Перечень остался открытым', en: 'A list is left open' },
    why: {
      ru: '«И другое», «и т. д.» в плане нельзя ни выполнить, ни проверить. Назовите всё, что должно быть сделано, или уберите эти слова.',
      en: '“And so on” can be neither done nor checked. Name all that is to be done, or take these words away.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Провести конкурсы, выставки и другое
    deadline: май 2027 г.
    responsible: Методист
  - title: Разместить отчёт на сайтах школ и др. организаций
    deadline: май 2027 г.
    responsible: Методист`,
        finds: ['и другое'],
      },
    ],
  }),
  *check(plan) {
    for (const { path, text, offset } of tableTexts(plan)) {
      let start = offset
      for (const line of text.split('\n')) {
        const found = open.exec(line)
        if (found) {
          const span = { start: start + found.index, end: start + found.index + found[0].length }
          yield {
            target: { path, span },
            message: {
              ru: `«${found[0]}» в конце перечня нельзя ни выполнить, ни проверить: назовите всё, что имеется в виду, или уберите эти слова.`,
              en: `“${found[0]}” at the end of a list can be neither done nor checked: name all that is meant, or take these words away.`,
            },
          }
        }
        start += line.length + 1
      }
    }
  },
}

const open =
  /(?<!\p{L})(?:и\s(?:другое|другие|прочее|прочие|многое\sдругое|др\.?|пр\.?|т\.\s?д\.?|т\.\s?п\.?|так\sдалее|тому\sподобное)|итд|итп)(?=[\s.,;)]{0,8}$)/iu
