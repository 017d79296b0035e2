import { itemsInOrder, subjectWords } from '../analysis/index.ts'
import type { Rule } from './rule.ts'

export const selfReference: Rule = {
  id: 'self-reference',
  severity: 'info',
  levels: { recommended: 'off' },
  page: () => ({
    title: {
      ru: 'Мероприятие — разработка или утверждение самого плана',
      en: 'An activity that drafts or approves the plan itself',
    },
    why: {
      ru: 'План вступает в силу с утверждения, поэтому пункт «Утверждение дорожной карты …» в ней самой выполнен в тот же день и не может быть просрочен. Обычно его переносят в приказ, которым план утверждён.',
      en: 'A plan is in force from its approval, so an item in it that orders its approval is done on that very day. Usually it belongs to the order that approves the plan.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: Дорожная карта развития школьного музея
activities:
  - title: Утверждение дорожной карты развития школьного музея
    deadline: сентябрь 2026 г.
    responsible: Директор
  - title: Разработка дорожных карт классов
    deadline: октябрь 2026 г.
    responsible: Классные руководители`,
        finds: ['Утверждение дорожной карты развития школьного музея'],
      },
    ],
  }),
  *check(plan) {
    const own = new Set(subjectWords((plan.title ?? '').replace(/[()]/gu, ' ')))
    for (const item of itemsInOrder(plan)) {
      const [phrase = ''] = item.title.trim().split(/[\n.;]/u, 1)
      const subject = afterName(phrase)
      if (subject === undefined || !isOwn(subjectWords(subject), own)) continue
      yield {
        target: { path: [...item.path, 'title'] },
        message: {
          ru: `Пункт ${item.address} — о самом этом плане: в день утверждения он уже выполнен. Перенесите его в приказ или уберите.`,
          en: `Item ${item.address} is about this very plan, and done on the day of its approval: move it to the order, or take it away.`,
        },
      }
    }
  },
}

const DEEDS = ['разработка и утверждение', 'разработка', 'утверждение', 'принятие', 'составление']
const WHOSE = ['настоящего', 'настоящей', 'муниципального', 'муниципальной', 'школьного', 'школьной']
// In the plural they are those of schools or classes.
const PLANS = ['дорожной карты', '«дорожной карты»', 'плана мероприятий', 'комплекса мер']

/** What follows «Утверждение дорожной карты (плана мероприятий)»; `undefined` where a title begins otherwise. */
function afterName(title: string): string | undefined {
  const plain = title
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/\([^()]*\)/gu, '')
    .replace(/ {2}/gu, ' ')
  const deed = without(DEEDS, plain)
  return deed === undefined ? undefined : without(PLANS, without(WHOSE, deed) ?? deed)
}

function without(beginnings: readonly string[], text: string): string | undefined {
  const found = beginnings.find((beginning) => text.startsWith(`${beginning} `))
  return found === undefined ? undefined : text.slice(found.length + 1)
}

/** So many words tell what a plan is about. */
const MOST_WORDS = 5

/** Whether a plan that is named in an item is the one in whose title its words stand. */
function isOwn(words: readonly string[], own: ReadonlySet<string>): boolean {
  const told = words.slice(0, MOST_WORDS)
  const shared = told.filter((word) => own.has(word)).length
  return told.length >= 2 && shared >= 2 && shared * 2 > told.length
}
