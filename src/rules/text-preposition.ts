import type { PrintedText } from '../analysis/index.ts'
import type { Text } from '../core/text.ts'
import type { Rule } from './rule.ts'
import { type Slip, slipsIn } from './typing.ts'

export const textPreposition: Rule = {
  id: 'text-preposition',
  severity: 'warning',
  folds: true,
  page: () => ({
    title: { ru: 'Предлог не в том виде', en: 'A preposition in the wrong form' },
    why: {
      ru: 'Перед стечением согласных пишут «со школой», «во всех», «ко всем», перед гласной — «об итогах», перед согласной — «о работе». Так видно, что слово в тексте заменили, а предлог остался от прежнего. Названия с большой буквы и сокращения правило не трогает. Исправляет check --fix.',
      en: 'Before some consonants «с», «в», «к» become «со», «во», «ко», and «о» is «об» before a vowel only. Mostly the word behind it was exchanged and the preposition left as it was. Names and abbreviations are left alone. Mended by check --fix.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Провести встречи с специалистами и с семьями в всех школах
    deadline: до 1 октября 2026 г.
    responsible: Директор
  - title: Рассказать на совещании о итогах и об работе кружков
    deadline: до 1 декабря 2026 г.
    responsible: Директор`,
        finds: ['с специалистами', 'в всех', 'о итогах', 'об работе'],
      },
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Обсудить вместе с ВСОКО и с СМИ, рука об руку, в ФГОС и о ОГЭ
    deadline: до 1 октября 2026 г.
    responsible: Директор`,
        finds: [],
      },
    ],
  }),
  check: (plan) => slipsIn(plan, trace, slipsOf),
}

const consonant = '[бвгджзйклмнпрстфхцчшщ]'
const trace = new RegExp(`[сС] [сзшж]${consonant}|[сСвВкК] [вф]${consonant}|[оО] [аиоуэ][а-яё]|[оО]б ${consonant}`, 'g')

/** A preposition and what follows it, and the form that it has there. */
const forms: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^с [сзшж]${consonant}`, 'iu'), 'со'],
  [/^с вс(?:еми|ех|ей|его|ем)(?!\p{L})/iu, 'со'],
  [new RegExp(`^в [вф]${consonant}`, 'iu'), 'во'],
  [/^к (?:вс(?:ем|ему|ей)|вторнику|второму|второй)(?!\p{L})/iu, 'ко'],
  [/^о [аиоуэ]/iu, 'об'],
  // «Рука об руку», «об пол» are right.
  [new RegExp(`^об (?!руку|стен|пол(?!\\p{L})|землю)${consonant}`, 'iu'), 'о'],
]

const candidate = new RegExp(
  `(?<![\\p{L}\\p{N}.-])(?<preposition>[сСвВкКоО]|[оО]б) (?<next>[а-яё]{2,40})(?![\\p{L}])`,
  'gu',
)

function* slipsOf({ text }: PrintedText): Generator<Slip> {
  for (const { 0: words, index, groups } of text.matchAll(candidate)) {
    const { preposition = '', next = '' } = groups ?? {}
    const meant = formBefore(preposition, next)
    if (meant === undefined) continue
    const changes = [{ start: index, end: index + preposition.length, text: meant }]
    yield { start: index, end: index + words.length, changes, message }
  }
}

function formBefore(preposition: string, next: string): string | undefined {
  const form = forms.find(([pattern]) => pattern.test(`${preposition} ${next}`))?.[1]
  return form && preposition[0] + form.slice(1)
}

const message = (found: string, mended: string): Text => ({
  ru: `Предлог не в том виде: «${found}». Напишите «${mended}».`,
  en: `The preposition has another form here: “${found}”. Write “${mended}”.`,
})
