import { isInTable, textsWith } from '../analysis/index.ts'
import type { Target } from '../core/place.ts'
import type { Roadmap } from '../model/index.ts'
import type { Rule } from './rule.ts'

export const abbreviationMixed: Rule = {
  id: 'abbreviation-mixed',
  severity: 'info',
  page: () => ({
    title: { ru: 'И «учреждения», и «организации»', en: 'Both “institutions” and “organisations”' },
    why: {
      ru: 'Если в плане и «ОУ», и «ОО», читатель ищет разницу, которой нет. Закон об образовании называет школы и детские сады образовательными организациями; выберите одно слово для всего плана. Названия в кавычках правило не трогает.',
      en: 'Where a plan says both ОУ and ОО, the reader looks for a difference that is not there. The law speaks of образовательные организации; choose one word for the whole plan. Names in quotes are left alone.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Провести совещание руководителей ОО
    deadline: до 1 сентября 2026 г.
    responsible: Отдел образования
  - title: Разместить материалы на сайтах образовательных организаций
    deadline: октябрь 2026 г.
    responsible: Отдел образования
  - title: Собрать отчёты ОУ
    deadline: до 1 июня 2027 г.
    responsible: Отдел образования`,
        finds: ['ОУ'],
      },
    ],
  }),
  *check(plan) {
    const { organizations, institutions } = placesOf(plan)
    const [organization] = organizations
    const [institution, ...others] = institutions
    if (!organization || !institution) return
    yield {
      target: institution.target,
      message: {
        ru: `Здесь «${institution.words}», а в другом месте «${organization.words}»: если это одни и те же школы, пишите везде одинаково.`,
        en: `“${institution.words}” here and “${organization.words}” elsewhere: if the same schools are meant, write it alike everywhere.`,
      },
      related: [
        {
          target: organization.target,
          message: { ru: `Здесь — «${organization.words}».`, en: `“${organization.words}” is here.` },
        },
        ...others.slice(0, 10).map(({ target, words }) => ({
          target,
          message: { ru: `Ещё раз «${words}».`, en: `“${words}” again.` },
        })),
      ],
    }
  },
}

interface Mention {
  readonly target: Target
  readonly words: string
}

/** What each of the words has in it, letter case aside. */
const trace = /бразоват|БРАЗОВАТ|О[ОУ]/g
const term =
  /(?<!\p{L})(?:(?:обще)?образовательн\p{Ll}{2,3} (?:(?<organizations>организаци)|учреждени)\p{Ll}{0,3}|(?<short>ОО)|ОУ)(?!\p{L})/giu

function placesOf(plan: Roadmap) {
  const organizations: Mention[] = []
  const institutions: Mention[] = []
  for (const { path, text, offset } of textsWith(plan, trace).filter(isInTable)) {
    const free = withoutQuoted(text)
    for (const { 0: words, index, groups } of free.matchAll(term)) {
      if (words.length === 2 && words !== words.toUpperCase()) continue
      const start = offset + index
      const mention = { target: { path, span: { start, end: start + words.length } }, words }
      if (groups?.organizations ?? groups?.short) organizations.push(mention)
      else institutions.push(mention)
    }
  }
  return { organizations, institutions }
}

/** The text with spaces in place of what stands in quotes. */
function withoutQuoted(text: string): string {
  return text.replace(/«[^«»]*»/gu, (quoted) => ' '.repeat(quoted.length))
}
