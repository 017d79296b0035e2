import { nearest } from '../core/similar.ts'
import { type Directory, keyName } from '../model/index.ts'
import type { Rule } from './rule.ts'

export const responsibleUnknown: Rule = {
  id: 'responsible-unknown',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Ответственного нет в справочнике', en: 'A responsible is not in the directory' },
    why: {
      ru: 'Если в плане есть справочник, все ответственные берутся из него: так один и тот же человек или отдел везде назван одинаково. Исправьте имя, добавьте его в справочник или в «псевдонимы». Если справочника нет, правило не действует.',
      en: 'Where a plan has a directory, everybody comes from it, so that nobody is named in two ways. Mend the name, or add it to the directory or to the aliases. Without a directory the rule is silent.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
responsibles:
  head: Директор школы
  deputy:
    name: Заместитель директора
    aliases: [завуч]
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: [head, завуч]
  - title: Составить отчёт
    deadline: до 1 июня 2027 г.
    responsible: Директор школы, заместители директора`,
        finds: ['заместители директора'],
      },
    ],
  }),
  *check(plan) {
    const { directory } = plan
    if (!directory) return
    for (const item of [...plan.sections, ...plan.activities]) {
      const own = [...item.responsible.values()].filter(({ from }) => from === 'own')
      for (const person of own.flatMap(({ value }) => value?.people ?? [])) {
        if (person.entry) continue
        yield {
          target: { path: person.path, span: person.span },
          message: unknown(person.name, directory, plan.keys),
        }
      }
    }
  },
}

function unknown(name: string, directory: Directory, keys: 'en' | 'ru') {
  const known = directory.entries.flatMap((entry) => [entry.key, entry.name, ...entry.aliases])
  // Against a long directory a suggestion would cost more than it helps.
  const meant = known.length > 2000 ? undefined : nearest(name, known)
  const aliases = keyName(keys, 'aliases')
  const map = keyName(keys, 'responsibles')
  return meant === undefined
    ? {
        ru: `«${name}» нет в справочнике: добавьте его туда («${map}») или впишите в «${aliases}» того, кто имеется в виду.`,
        en: `“${name}” is not in the directory: add it there (“${map}”), or to the “${aliases}” of whoever is meant.`,
      }
    : {
        ru: `«${name}» нет в справочнике, есть «${meant}»: исправьте имя или впишите его в «${aliases}».`,
        en: `“${name}” is not in the directory, “${meant}” is: mend the name or add it to the “${aliases}”.`,
      }
}
