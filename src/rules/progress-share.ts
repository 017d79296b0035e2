import { keyName, type Progress, type Roadmap, trackedItems } from '../model/index.ts'
import type { Finding, Rule } from './rule.ts'

export const progressShare: Rule = {
  id: 'progress-share',
  severity: 'error',
  page: () => ({
    title: { ru: 'Доля отчитавшихся не сходится', en: 'The share of those who reported does not add up' },
    why: {
      ru: 'Пункт, порученный многим, исполнен тогда, когда отчитались все. Доля пишется так: «9 из 14». Если названы те, кто не отчитался, их столько, сколько не хватает до всех; пока кого-то не хватает, пункт выполнен частично.',
      en: 'An item that is assigned to many is done when all of them have reported. The share is written “9 of 14”. Where those who have not reported are named, they are as many as the share leaves open, and the item is partly done.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Провести школьные форумы
    deadline: до 1 октября 2026 г.
    responsible: Руководители школ
    progress:
      - date: 2026-09-10
        status: partial
        share: около половины
      - date: 2026-09-12
        status: partial
        share: 15 из 14
      - date: 2026-09-14
        status: partial
        share: 12 из 14
        missing: [Школа № 5]
      - date: 2026-09-16
        status: done
        share: 13 из 14
        evidence: отчёты школ
      - date: 2026-09-18
        status: partial
        missing: [Школа № 5]`,
        finds: ['около половины', '15 из 14', '[Школа № 5]', '13 из 14', '[Школа № 5]'],
      },
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Провести школьные форумы
    deadline: до 1 октября 2026 г.
    responsible: Руководители школ
    progress:
      - date: 2026-09-14
        status: partial
        share: 12 из 14
        missing:
          - Школа № 5
          - Школа № 7
      - date: 2026-09-20
        status: done
        share: 14 из 14
        evidence: отчёты школ`,
        finds: [],
      },
    ],
  }),
  *check(plan) {
    for (const item of trackedItems(plan)) {
      for (const entry of item.progress) yield* faultsOf(entry, plan)
    }
  },
}

function* faultsOf(entry: Progress, plan: Roadmap): Generator<Finding> {
  const { share, missing, status, path } = entry
  const list = { path: [...path, 'missing'] }
  if (share === null) {
    if (missing.length > 0) yield { target: list, message: alone(plan) }
  } else if (share.counts === null) yield { target: { path: share.path }, message: unclear(share.text) }
  else {
    const { reported, of } = share.counts
    if (missing.length > 0 && of - reported !== missing.length)
      yield { target: list, message: miscounted(of - reported, missing.length) }
    if (status === 'done' && reported < of) yield { target: { path: share.path }, message: notAll(of - reported) }
  }
}

function alone({ keys }: Roadmap): Finding['message'] {
  const [share, missing] = [keyName(keys, 'share'), keyName(keys, 'missing')]
  return {
    ru: `Ключ «${missing}» есть, а ключа «${share}» нет: напишите, сколько всего отчитались, например «${share}: 9 из 14».`,
    en: `There is “${missing}” without “${share}”: say how many have reported of all, for instance “${share}: 9 of 14”.`,
  }
}

function unclear(text: string): Finding['message'] {
  return {
    ru: `Доля «${text}» не понята: напишите, сколько из скольких отчитались, например «9 из 14»; первое число не больше второго.`,
    en: `The share “${text}” is not understood: say how many of how many have reported, for instance “9 of 14”; the first number is not above the second.`,
  }
}

function miscounted(open: number, named: number): Finding['message'] {
  return {
    ru: `По доле не отчитались ${open}, а названо ${named}: исправьте долю или список.`,
    en: `By the share ${open} have not reported, but ${named} are named: correct the share or the list.`,
  }
}

function notAll(open: number): Finding['message'] {
  return {
    ru: `Не отчитались ещё ${open}, а записано «выполнено»: до тех пор пункт выполнен частично.`,
    en: `${open} have not reported yet, but it says “done”: until then the item is partly done.`,
  }
}
