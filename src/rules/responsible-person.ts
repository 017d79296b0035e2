import { ownPeople } from '../analysis/index.ts'
import { folded } from '../model/index.ts'
import type { Rule } from './rule.ts'

export const responsiblePerson: Rule = {
  id: 'responsible-person',
  severity: 'info',
  levels: { recommended: 'off' },
  page: () => ({
    title: { ru: 'Фамилия среди должностей', en: 'A surname among posts' },
    why: {
      ru: 'Если в плане отвечают должности, а в одном пункте стоит фамилия, читателю неясно, кто это, а сводка по ответственным посчитает этого человека отдельно от его должности. Напишите должность или внесите человека в справочник. План, где фамилиями названы почти все, правило не трогает.',
      en: 'Where posts answer and one item names a person, readers do not know who that is, and a summary counts the person apart from the post. Write the post, or enter the person in the directory. A plan of surnames throughout is left alone.',
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
  - title: Провести семинар
    deadline: октябрь 2026 г.
    responsible: Методист
  - title: Обновить страницу на сайте
    deadline: ноябрь 2026 г.
    responsible: Ясная А. А.`,
        finds: ['Ясная А. А.'],
      },
    ],
  }),
  *check(plan) {
    const people = [...ownPeople(plan)].filter(({ entry }) => entry === null)
    const persons = people.filter(({ name }) => isPersonalName(name))
    if (persons.length * 2 > people.length) return
    const told = new Set<string>()
    for (const { name, path, span } of persons) {
      if (told.has(folded(name))) continue
      told.add(folded(name))
      yield {
        target: { path, span },
        message: {
          ru: `Здесь фамилия («${name}»), а в других пунктах — должности: напишите должность или внесите человека в справочник.`,
          en: `A person here (“${name}”), posts in the other items: write the post, or enter the person in the directory.`,
        },
      }
    }
  },
}

const surname = String.raw`\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?`
const initials = String.raw`\p{Lu}\.\s?\p{Lu}\.?`
const written = new RegExp(
  String.raw`^(?:${surname}\s${initials}|${initials}\s?${surname}|${surname}\s\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}*(?:вич|вна|чна|мич|ьич))$`,
  'u',
)

/** «Ясная А. А.», «А. А. Ясная», «Ясная Анна Андреевна»: nothing but a name. */
function isPersonalName(name: string): boolean {
  return name.length < 80 && written.test(name.trim())
}
