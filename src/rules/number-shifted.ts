import { sealChanges } from '../analysis/index.ts'
import { itemFinder, keyName, type Roadmap, sealHistory } from '../model/index.ts'
import type { Finding, Rule } from './rule.ts'
import { movedInWords } from './seal-words.ts'

export const numberShifted: Rule = {
  id: 'number-shifted',
  severity: 'error',
  page: () => ({
    title: { ru: 'Номера утверждённых пунктов сдвинулись', en: 'Numbers of approved items have shifted' },
    why: {
      ru: 'На «п.\u00A02.3» утверждённого плана ссылаются письма и приказы: его номер больше не меняется, даже приказом об изменениях. Пункт, который исключают, остаётся в файле с ключом «исключено: да»; новый получает следующий номер в конце раздела или номер глубже соседнего («номер: 2.3.1» за «2.3»), и остальные стоят на своих местах.',
      en: 'Letters and orders cite “item 2.3” of an approved plan: its number does not change any more, not even by an amendment. An item that falls out stays in the file with “excluded: true”; a new one takes the next number at the end, or one deeper than its neighbour’s (“number: 2.3.1” behind “2.3”), and the others keep their places.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
approval:
  by:
    position: Директор школы
    name: И. О. Фамилия
  date: 2026-08-28
  seal: v1:833ae0d2715dac7fab4f746fa3e78cff5d5f359216eb27a6b58c537cc8bd5bba
  parts: title 610d4c21, columns cdedba3d, 1 43933c14, 2 d00e523c
activities:
  - title: Издать приказ
    deadline: до 1 октября 2026 г.
    responsible: Директор
  - title: Опросить учителей
    deadline: до 15 октября 2026 г.
    responsible: Завуч
  - title: Провести совещание
    deadline: до 1 ноября 2026 г.
    responsible: Завуч`,
        finds: ['Провести совещание'],
      },
      {
        yaml: `
roadmap: 1
title: План
approval:
  by:
    position: Директор школы
    name: И. О. Фамилия
  date: 2026-08-28
  seal: v1:833ae0d2715dac7fab4f746fa3e78cff5d5f359216eb27a6b58c537cc8bd5bba
  parts: title 610d4c21, columns cdedba3d, 1 43933c14, 2 d00e523c
activities:
  - title: Издать приказ
    deadline: до 1 октября 2026 г.
    responsible: Директор
  - title: Опросить учителей
    number: 1.1.
    deadline: до 15 октября 2026 г.
    responsible: Завуч
  - title: Провести совещание
    deadline: до 1 ноября 2026 г.
    responsible: Завуч`,
        finds: [],
      },
    ],
  }),
  *check(plan, { sealed }) {
    if (!sealed || 'fault' in sealed) return
    for (const recorded of sealHistory(plan)) {
      const { moved = [] } = sealChanges(recorded, sealed.now) ?? {}
      if (moved.length === 0) continue
      yield shifted(plan, moved)
      return
    }
  },
}

function shifted(plan: Roadmap, moved: readonly { readonly from: string; readonly to: string }[]): Finding {
  const [first] = moved
  const [item] = itemFinder(plan)(first?.to ?? '')
  const words = movedInWords(moved)
  const [number, excluded] = [keyName(plan.keys, 'number'), keyName(plan.keys, 'excluded')]
  const yes = plan.keys === 'ru' ? 'да' : 'true'
  return {
    target: { path: item ? [...item.path, 'title'] : (sealHistory(plan)[0]?.path ?? []) },
    message: {
      ru: `Номера утверждённых пунктов сдвинулись: ${words.ru}. Исключённый пункт оставьте в файле с ключом «${excluded}: ${yes}», новому между ними дайте номер глубже соседнего («${number}: ${first?.from}.1»).`,
      en: `Numbers of approved items have shifted: ${words.en}. Leave an item that falls out in the file with “${excluded}: ${yes}”; give a new one between others a number deeper than its neighbour’s (“${number}: ${first?.from}.1”).`,
    },
  }
}
