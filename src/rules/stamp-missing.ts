import { keyName } from '../model/index.ts'
import type { Rule } from './rule.ts'

export const stampMissing: Rule = {
  id: 'stamp-missing',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Нет грифа утверждения', en: 'No approval stamp' },
    why: {
      ru: 'Утверждённый план несёт гриф в правом верхнем углу первого листа (ГОСТ\u00A0Р\u00A07.0.97, реквизит «Гриф утверждения документа»). Добавьте его; дату и номер можно оставить для записи от руки. Проекту («проект: да») гриф не нужен.',
      en: 'An approved plan bears a stamp at the upper right of its first sheet (ГОСТ\u00A0Р\u00A07.0.97). Add it; date and number may be left to write by hand. A draft (“draft: true”) needs none.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Директор`,
        finds: ['roadmap'],
      },
    ],
  }),
  *check(plan) {
    if (plan.approval || plan.draft) return
    const [approval, by, position, name] = (['approval', 'by', 'position', 'name'] as const).map((key) =>
      keyName(plan.keys, key),
    )
    yield {
      target: { path: ['approval'] },
      message: {
        ru: `Нет грифа утверждения: добавьте ключ «${approval}», в нём — «${by}», а под ним «${position}» и «${name}».`,
        en: `There is no approval stamp: add “${approval}” with “${by}”, and in it “${position}” and “${name}”.`,
      },
    }
  },
}
