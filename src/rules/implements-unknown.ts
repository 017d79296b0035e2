import type { Text } from '../core/text.ts'
import { nearest } from '../core/similar.ts'
import { itemsNamed, type Mention, type Roadmap, trackedItems } from '../model/index.ts'
import { isTheirs } from './upper-plan.ts'
import type { Rule } from './rule.ts'

export const implementsUnknown: Rule = {
  id: 'implements-unknown',
  severity: 'error',
  page: () => ({
    title: { ru: 'В вышестоящем плане нет такого пункта', en: 'The upper plan has no such item' },
    why: {
      ru: 'Мероприятие исполняет пункт вышестоящего плана, которого там нет, или исполнитель («за кого») там не назван. Пункт называют его кодом (id) или номером, как он печатается.',
      en: 'An activity implements an item that the upper plan does not have, or nobody there is called as the key “as” says. An item is named by its id or its printed number.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Составить список участников
    deadline: 1 октября 2026 г.
    responsible: Директор
    implements: "2.3"`,
        finds: ['"2.3"'],
      },
    ],
  }),
  *check(plan, { linked }) {
    // An upper plan that cannot be read has its own finding.
    if (!linked.upper && plan.implements) return
    const as = plan.implements?.as
    if (linked.upper && as && !trackedItems(linked.upper).some((item) => isTheirs(item, as.text)))
      yield { target: { path: as.path }, message: nobody(as.text) }
    for (const item of trackedItems(plan)) {
      for (const mention of item.implements) {
        const message = linked.upper ? faultOf(mention, linked.upper) : noUpper
        if (message) yield { target: { path: mention.path }, message }
      }
    }
  },
}

const noUpper: Text = {
  ru: 'Пункт вышестоящего плана назван, а сам план — нет: добавьте в начало файла «implements: путь к плану» («во исполнение»).',
  en: 'An item of an upper plan is named, but not the plan: add “implements: path of the plan” at the top of the file.',
}

function faultOf({ text }: Mention, upper: Roadmap): Text | undefined {
  const named = itemsNamed(upper, text)
  if (named.length === 1) return undefined
  if (named.length > 1) {
    return {
      ru: `В вышестоящем плане несколько пунктов «${text}»: назовите нужный его кодом (id).`,
      en: `The upper plan has several items “${text}”: name the one you mean by its id.`,
    }
  }
  const names = trackedItems(upper).flatMap(({ id, address }) => (id === null ? [address] : [id, address]))
  const meant = nearest(text, names)
  return {
    ru: `В вышестоящем плане нет пункта «${text}»${meant ? `; возможно, «${meant}»` : ''}. Назовите его код (id) или номер, как он напечатан.`,
    en: `The upper plan has no item “${text}”${meant ? `; perhaps “${meant}”` : ''}. Name its id or its printed number.`,
  }
}

function nobody(name: string): Text {
  return {
    ru: `В вышестоящем плане никто не назван «${name}»: напишите, как школа названа там среди ответственных, или уберите эту строку.`,
    en: `Nobody is called “${name}” in the upper plan: write the name under which you are responsible there, or remove this line.`,
  }
}
