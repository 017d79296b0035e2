import { sealChanges } from '../analysis/index.ts'
import type { Text } from '../core/text.ts'
import { itemFinder, type RecordedSeal, type Roadmap, type Seal, sealInForce } from '../model/index.ts'
import type { Finding, Rule } from './rule.ts'
import { changesInWords, mostShown, partsUnknown } from './seal-words.ts'

export const sealBroken: Rule = {
  id: 'seal-broken',
  severity: 'error',
  page: () => ({
    title: { ru: 'Утверждённый текст изменён', en: 'The approved text was changed' },
    why: {
      ru: 'При утверждении (roadmap approve) записана контрольная сумма названия, столбцов, строк и приказа. Теперь печатается другое, а документа об изменениях нет: подписанный лист и файл разошлись. Верните прежний текст или внесите изменения документом: roadmap amend. Отметки об исполнении, переносы, коды и адреса суммы не касаются.',
      en: 'On approval (roadmap approve) a hash of title, columns, rows and order was recorded. Now something else prints, and no document says so: the signed sheet and the file have parted. Put the text back, or amend the plan by a document: roadmap amend. Progress, postponements, ids and addresses do not touch the hash.',
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
  - title: Провести совещание
    deadline: до 1 декабря 2026 г.
    responsible: Завуч`,
        finds: ['v1:833ae0d2715dac7fab4f746fa3e78cff5d5f359216eb27a6b58c537cc8bd5bba'],
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
  - title: Провести совещание
    deadline: до 1 ноября 2026 г.
    responsible: Завуч`,
        finds: [],
      },
    ],
  }),
  *check(plan, { sealed }) {
    const recorded = sealInForce(plan)
    if (!recorded || !sealed) return
    if ('fault' in sealed) yield { target: { path: recorded.path }, message: unknown(sealed.fault) }
    else yield* broken(plan, recorded, sealed.now)
  },
}

function* broken(plan: Roadmap, recorded: RecordedSeal, now: Seal): Generator<Finding> {
  const changes = sealChanges(recorded, now)
  if (!changes) return
  const what = recorded.parts.length === 0 ? partsUnknown : changesInWords(changes)
  const find = itemFinder(plan)
  const rows = [...changes.changed, ...changes.added].flatMap((name) => find(name).map(({ path }) => ({ name, path })))
  yield {
    target: { path: recorded.path },
    message: {
      ru: `Утверждённый текст изменён без документа об изменениях: ${what.ru}. Верните прежний текст или внесите изменения командой roadmap amend.`,
      en: `The approved text was changed without an amendment: ${what.en}. Put the text back, or record the amendment by roadmap amend.`,
    },
    related: rows.slice(0, mostShown).map(({ name, path }) => ({
      target: { path: [...path, 'title'] },
      message: { ru: `Строка ${name} — здесь.`, en: `Row ${name} is here.` },
    })),
  }
}

function unknown(why: Text): Text {
  return {
    ru: `Сверить план с утверждённым не удалось. ${why.ru}`,
    en: `The plan cannot be held against its approved edition. ${why.en}`,
  }
}
