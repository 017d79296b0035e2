import { abbreviationsOf, explanationsIn, swappedAbbreviations } from '../analysis/index.ts'
import type { Rule } from './rule.ts'

export const abbreviationUnexplained: Rule = {
  id: 'abbreviation-unexplained',
  severity: 'info',
  levels: { recommended: 'off' },
  options: {
    known: {
      fallback: [],
      about: {
        ru: 'сокращения, которые читателям плана понятны и так; общеизвестные (РФ, ФГОС, ОГЭ) называть не нужно',
        en: 'abbreviations that readers of the plan know; those known to all (РФ, ФГОС, ОГЭ) need not be listed',
      },
    },
  },
  page: () => ({
    title: { ru: 'Сокращение нигде не расшифровано', en: 'An abbreviation is explained nowhere' },
    why: {
      ru: 'План читают проверяющие, родители и новые сотрудники: «МО» для них и методическое объединение, и муниципальный округ. При первом упоминании напишите полностью и сокращение в скобках — «целевая модель наставничества (далее — ЦМН)» — или внесите полное название в справочник. Названия в кавычках (МБУ «ЦРО») не трогаются. Сокращение считается понятным, если его слова где-нибудь в плане написаны полностью. Свои сокращения перечислите в настройке «known».',
      en: 'Inspectors, parents and newcomers read the plan. Write the words in full once, with the abbreviation in brackets, or put them into the directory. Names in quotes are left alone. An abbreviation passes if its words stand anywhere in the plan. Add your own to the option “known”.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Собрать заявки в РМЦ
    deadline: до 1 сентября 2026 г.
    responsible: Советники КУ
  - title: Провести заседания клуба учителей по введению ФГОС (приказ № 42-ЛД)
    deadline: октябрь 2026 г.
    responsible: Советники КУ`,
        finds: ['РМЦ'],
      },
    ],
  }),
  *check(plan, { options }) {
    const known = new Set([...knownToAll, ...emphatic, ...(Array.isArray(options.known) ? options.known : [])])
    const explanations = explanationsIn(plan)
    const mistyped = new Set([...swappedAbbreviations(plan)].map(({ odd }) => odd.letters))
    for (const { letters, unquoted } of abbreviationsOf(plan)) {
      if (!unquoted || known.has(letters) || mistyped.has(letters) || explanations.explain(letters)) continue
      yield {
        target: unquoted,
        message: {
          ru: `«${letters}» нигде в плане не расшифровано: напишите здесь полностью, а «${letters}» — в скобках.`,
          en: `“${letters}” is explained nowhere in the plan: write it in full here, with “${letters}” in brackets.`,
        },
      }
    }
  },
}

/** What anybody who reads plans of schools knows. */
const knownToAll =
  `
  ОО ОУ РФ СССР США ООН СМИ ФИО ГОСТ НКО ООО СНИЛС ИНН ЭВМ ИТ ИИ ЧС ФГОС ФОП ФООП ФАОП ООП АООП ОГЭ
  ЕГЭ ГИА ГВЭ ВПР НИКО ЦОС ЭОР ЦОР ИКТ МБОУ МКОУ МАОУ МОУ ГБОУ ГКОУ ГАОУ МБДОУ МКДОУ МАДОУ МДОУ ДОУ
  СОШ ООШ НОШ МБУ МКУ МАУ ГБУ ГКУ ГАУ ДО ДОД МБУДО МБОУДО ДЮСШ ДШИ СПО ПОО ВО ВУЗ НИИ УВР ВР УР УПР УМР НМР МР НОО СОО
  АХЧ АХР ОБЖ ОБЗР ИЗО ОВЗ ГПД ПМПК ППК ПДО КДН ПДН ЗПР ВОВ ГТО ЗОЖ ПДД ДТП ГИБДД МЧС МВД ЮИД РДДМ РДШ
  КДНиЗП ЦПМПК ТПМПК ШМО РМО ГМО ЮНЕСКО ВИЧ СПИД ПАВ
`.match(/\S+/g) ?? []

/** Words that people write in capitals for emphasis. */
const emphatic = [
  'НЕ',
  'НЕТ',
  'ДА',
  'ИЛИ',
  'ПРИ',
  'БЕЗ',
  'ДО',
  'ПО',
  'НА',
  'ВСЕ',
  'ВСЕХ',
  'ВСЕМ',
  'ВАЖНО',
  'ТОЛЬКО',
  'СРОК',
  'ИТОГО',
  'СРОЧНО',
  'НЕЛЬЗЯ',
]
