import { isSameSubject, itemsInOrder, subjectWords } from '../analysis/index.ts'
import type { CalendarDate } from '../core/calendar-date.ts'
import type { Item, Roadmap } from '../model/index.ts'
import type { Rule } from './rule.ts'

export const orderOfSteps: Rule = {
  id: 'order-of-steps',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Шаги в обратном порядке', en: 'Steps in the wrong order' },
    why: {
      ru: 'Положение утверждают раньше, чем готов его проект, а итоги анкетирования подводят до самого анкетирования: один из сроков неверен. Правило сравнивает только пункты, названные почти одинаково («Разработка положения о …» и «Утверждение положения о …»); остальное видно лишь человеку.',
      en: 'A statute is approved before its draft is ready, or the results of a survey are analysed before it is held: one of the deadlines is wrong. Only items with nearly the same words are compared; the rest is for a reader.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Утверждение положения о школьном музее
    deadline: август 2026 г.
    responsible: Директор
  - title: Разработка положения о школьном музее
    deadline: до 1 сентября 2026 г.
    responsible: Заместитель директора
  - title: Анализ результатов анкетирования родителей
    deadline: октябрь 2026 г.
    responsible: Педагог-психолог
  - title: Проведение анкетирования родителей
    deadline: ноябрь 2026 г.
    responsible: Педагог-психолог`,
        finds: ['до 1 сентября 2026 г.', 'октябрь 2026 г.'],
      },
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Разработка положения о школьном музее
    deadline: до 1 сентября 2026 г.
    responsible: Заместитель директора
  - title: Утверждение положения о школьном музее
    deadline: сентябрь 2026 г.
    responsible: Директор
  - title: Утверждение положения о школьном театре
    deadline: август 2026 г.
    responsible: Директор`,
        finds: [],
      },
    ],
  }),
  *check(plan) {
    const steps = stepsOf(plan)
    const byBeginning = new Map<string, Step[]>()
    for (const step of steps) {
      const [beginning = ''] = step.subject
      const alike = byBeginning.get(beginning)
      // Of a plan with hundreds of such items the first tell enough.
      if (!alike) byBeginning.set(beginning, [step])
      else if (alike.length < MOST_COMPARED) alike.push(step)
    }
    for (const step of steps) {
      const alike = byBeginning.get(step.subject[0] ?? '')?.filter((other) => isAbout(other, step)) ?? []
      const [later, ...further] = alike.filter(({ kind }) => kind === AFTER[step.kind])
      // What is done twice has its first time and its second: which belong together, only a reader knows.
      const isOnce = alike.filter(({ kind }) => kind === step.kind).length === 1 && further.length === 0
      if (!later || !isOnce || !isBefore(later, step)) continue
      // The slip may be in either: it is shown where the plan is wrong in words, at the draft or at the results.
      const [shown, other] = step.kind === 'draft' ? [step, later] : [later, step]
      if (!shown.item.deadline || !other.item.deadline) continue
      const { text, path } = shown.item.deadline
      const meant = other.item.deadline
      yield {
        target: { path },
        message:
          step.kind === 'draft'
            ? {
                ru: `Срок подготовки — «${text}», а утверждение в пункте ${other.item.address} раньше: «${meant.text}». Исправьте один из сроков.`,
                en: `The draft is due «${text}», and its approval in item ${other.item.address} comes before: «${meant.text}». Correct one of them.`,
              }
            : {
                ru: `Срок подведения итогов — «${text}», а само мероприятие в пункте ${other.item.address} начинается позже: «${meant.text}». Исправьте один из сроков.`,
                en: `The results are due «${text}», and what they are about begins later, in item ${other.item.address}: «${meant.text}». Correct one of them.`,
              },
        related: [{ target: { path: meant.path }, message: { ru: 'Другой срок — здесь.', en: 'The other deadline.' } }],
      }
    }
  },
}

type Kind = 'draft' | 'approval' | 'event' | 'results'

interface Step {
  readonly item: Item
  readonly kind: Kind
  readonly subject: readonly string[]
  readonly from: CalendarDate
  readonly due: CalendarDate
}

const AFTER: Readonly<Partial<Record<Kind, Kind>>> = { draft: 'approval', event: 'results' }
const MOST_COMPARED = 50

const KINDS: readonly (readonly [Kind, RegExp])[] = [
  ['draft', /^(?:разработка|подготовка|составление) (?:проекта )?(?!и )/iu],
  ['approval', /^(?:согласование и )?(?:утверждение|принятие) (?!и )/iu],
  ['event', /^(?:организация и )?проведение (?!и )/iu],
  ['results', /^(?:анализ|обобщение|обработка|подведение) (?:результатов|итогов) /iu],
]

/** The steps that may stand in the wrong order: those of kinds of which the plan has both. */
function stepsOf(plan: Roadmap): readonly Step[] {
  const phrases = itemsInOrder(plan).flatMap(phraseOf)
  const kinds = new Set(phrases.map(({ kind }) => kind))
  const met = new Set(
    Object.entries(AFTER)
      .filter((pair) => pair.every((kind) => kinds.has(kind as Kind)))
      .flat(),
  )
  return phrases.filter(({ kind }) => met.has(kind)).flatMap(stepOf)
}

interface Phrase {
  readonly item: Item
  readonly kind: Kind
  /** What is drafted, approved, held: the title without its first words. */
  readonly about: string
}

/** What a title says of an item, where it says it in so many words. */
function phraseOf(item: Item): readonly Phrase[] {
  const [first = ''] = item.title.trim().split(/[\n,;:]/u, 1)
  const title = first.replace(/\s+/gu, ' ')
  for (const [kind, pattern] of KINDS) {
    const found = pattern.exec(title)
    if (found) return [{ item, kind, about: title.slice(found[0].length) }]
  }
  return []
}

/** Only an item with one day or one stretch has a place in the order. */
function stepOf({ item, kind, about }: Phrase): readonly Step[] {
  const [only, ...others] = item.deadline?.occurrences ?? []
  const { kind: meaning } = item.deadline?.reading.deadline ?? {}
  if (!only?.due || others.length > 0 || meaning === 'recurring' || meaning === 'period') return []
  return [{ item, kind, subject: subjectWords(about), from: only.from ?? only.due, due: only.due }]
}

function isAbout(other: Step, step: Step): boolean {
  return other === step || isSameSubject(other.subject, step.subject)
}

/** Whether what should come later comes first: an approval before the draft is due, results before the event begins. */
function isBefore(later: Step, step: Step): boolean {
  return step.kind === 'draft' ? later.due < step.due : later.due < step.from
}
