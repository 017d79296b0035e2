import type { Path } from '../core/diagnostic.ts'
import type { Text } from '../core/text.ts'
import { keyName, type Roadmap, type Stamp } from '../model/index.ts'
import type { Finding, Rule } from './rule.ts'

export const stampFields: Rule = {
  id: 'stamp-fields',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Гриф заполнен не до конца', en: 'The stamp is incomplete' },
    why: {
      ru: 'В грифе должностного лица указывают должность, инициалы и фамилию; в грифе документа — его вид, дату и номер (ГОСТ\u00A0Р\u00A07.0.97). Если даты или номера ещё нет, напишите «пусто»: для них останется место.',
      en: 'An official’s stamp has position, initials and surname; a document’s has its kind, date and number (ГОСТ\u00A0Р\u00A07.0.97). Write “blank” for a date or number that is not there yet.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
approval:
  by:
    position: Директор школы
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Директор`,
        finds: ['position'],
      },
      {
        yaml: `
roadmap: 1
title: План
approval:
  document:
    kind: приказ
    date: blank
    number: blank
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Директор`,
        finds: [],
      },
      {
        yaml: `
roadmap: 1
title: План
approval:
  document:
    kind: приказ
    date: 2026-08-28
    number: № ___
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Директор`,
        finds: ['№ ___'],
      },
    ],
  }),
  *check(plan) {
    const { approval } = plan
    if (!plan.draft)
      for (const stamp of [...(approval ? [approval] : []), ...plan.agreed]) yield* halfBlank(plan, stamp)
    if (!approval || approval.text !== null) return
    if (!approval.by && !approval.body && !approval.document) {
      const by = keyName(plan.keys, 'by')
      const document = plan.keys === 'ru' ? 'документ' : 'document'
      yield {
        target: { path: [...approval.path, 'by'] },
        message: {
          ru: `Неясно, кто утверждает план: добавьте ключ «${by}» с должностью, инициалами и фамилией или ключ «${document}».`,
          en: `Nobody knows who approves the plan: add “${by}” with position and name, or “${document}”.`,
        },
      }
      return
    }
    if (approval.body && (approval.by || approval.document)) yield clash(plan, approval)
    yield* missing(plan, approval)
  },
}

/** A document with a date has a number, and the other way round: a blank beside one of them was forgotten. */
function* halfBlank({ keys }: Roadmap, { path, document, body, text }: Stamp): Generator<Finding> {
  if (text !== null || path[0] === 'order') return
  const acts = [
    { act: document, at: [...path, 'document'] },
    { act: body?.protocol ?? null, at: [...path, 'body', 'protocol'] },
  ]
  for (const { act, at } of acts) {
    if (!act?.date || !act.number) continue
    const noDate = act.date.blank || isDrawn(act.date.text)
    const noNumber = act.number.blank || isDrawn(act.number.text)
    if (noDate === noNumber || (noNumber && act.date.date === null)) continue
    const [lacking, known] = noNumber ? (['number', 'date'] as const) : (['date', 'number'] as const)
    const [ru, en] = noNumber ? ['Дата указана, а номер', 'the number'] : ['Номер указан, а дата', 'the date']
    yield {
      target: { path: [...at, lacking] },
      message: {
        ru: `${ru} в грифе — пустое место: впишите «${keyName(keys, lacking)}» или оставьте пустым и «${keyName(keys, known)}».`,
        en: `The stamp leaves ${en} blank beside a “${known}” that is filled in: give both, or leave both blank.`,
      },
    }
  }
}

/** A blank that somebody drew: «№ ___». */
function isDrawn(text: string): boolean {
  return text.includes('__')
}

function* missing(plan: Roadmap, approval: Stamp): Generator<Finding> {
  const at = (...steps: string[]): Path => [...approval.path, ...steps]
  if (approval.by && !approval.by.position) yield lacks(plan, at('by', 'position'), what.position)
  if (approval.by && !approval.by.name) yield lacks(plan, at('by', 'name'), what.name)
  const { document } = approval
  if (!document) return
  if (document.kind === null && !approval.by) yield lacks(plan, at('document', 'kind'), what.kind)
  if (!document.date) yield lacks(plan, at('document', 'date'), what.date)
  if (!document.number) yield lacks(plan, at('document', 'number'), what.number)
}

const what = {
  position: { ru: 'должности («Директор школы»)', en: 'the position («Директор школы»)' },
  name: { ru: 'инициалов и фамилии («И.\u00A0О.\u00A0Фамилия»)', en: 'the name («И.\u00A0О.\u00A0Фамилия»)' },
  kind: { ru: 'вида документа («приказ»)', en: 'the kind of the document («приказ»)' },
  date: { ru: 'даты документа', en: 'the document’s date', canBeBlank: true },
  number: { ru: 'номера документа', en: 'the document’s number', canBeBlank: true },
} as const

function lacks(plan: Roadmap, path: Path, missing: Text & { readonly canBeBlank?: boolean }): Finding {
  const last = path.at(-1)
  const isRussian = plan.keys === 'ru'
  const key = last === 'kind' ? (isRussian ? 'вид' : 'kind') : keyName(plan.keys, last as 'position')
  const blank = `${key}: ${isRussian ? 'пусто' : 'blank'}`
  const later: Text = missing.canBeBlank
    ? { ru: `, а чтобы оставить место для записи от руки, — «${blank}»`, en: `, or “${blank}” to leave room for it` }
    : { ru: '', en: '' }
  return {
    target: { path },
    message: {
      ru: `В грифе нет ${missing.ru}: добавьте строку «${key}: …»${later.ru}.`,
      en: `The stamp lacks ${missing.en}: add a line “${key}: …”${later.en}.`,
    },
  }
}

/** An official or a document beside a collegial body: one stamp cannot name both. */
function clash(plan: Roadmap, approval: Stamp): Finding {
  const body = plan.keys === 'ru' ? 'орган' : 'body'
  return {
    target: { path: [...approval.path, 'body'], part: 'key' },
    message: {
      ru: `В одном грифе и орган, и тот, кто утверждает сам: «${body}» не напечатается. Оставьте одно или перенесите орган в «${plan.keys === 'ru' ? 'согласовано' : 'agreed'}».`,
      en: `One stamp names a body and somebody else who approves: “${body}” would not print. Keep one, or move the body to “${plan.keys === 'ru' ? 'согласовано' : 'agreed'}”.`,
    },
  }
}
