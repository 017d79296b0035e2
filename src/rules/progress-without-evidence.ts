import { keyName, type Roadmap, trackedItems } from '../model/index.ts'
import type { Finding, Rule } from './rule.ts'

export const progressWithoutEvidence: Rule = {
  id: 'progress-without-evidence',
  severity: 'warning',
  levels: { strict: 'error' },
  page: () => ({
    title: { ru: 'Выполнено или снято без подтверждения', en: 'Done or cancelled without evidence' },
    why: {
      ru: 'При проверке спросят, чем подтверждается исполнение: назовите документ («приказ от 14.11.2026 № 5», «справка»). У снятого пункта назовите основание — документ или причину.',
      en: 'Whoever inspects the plan asks for proof: name the document. For a cancelled item name the ground: a document or the reason.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Издать приказ
    deadline: до 1 октября 2026 г.
    responsible: Директор
    progress:
      - date: 2026-09-20
        status: done
  - title: Провести форум
    deadline: до 1 октября 2026 г.
    responsible: Директор
    progress:
      - date: 2026-09-20
        status: cancelled`,
        finds: ['date', 'date'],
      },
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Издать приказ
    deadline: до 1 октября 2026 г.
    responsible: Директор
    progress:
      - date: 2026-09-20
        status: done
        evidence: приказ от 20.09.2026 № 5
  - title: Провести форум
    deadline: до 1 октября 2026 г.
    responsible: Директор
    progress:
      - date: 2026-09-20
        status: cancelled
        note: форум проводит город`,
        finds: [],
      },
    ],
  }),
  *check(plan) {
    for (const item of trackedItems(plan)) {
      for (const { path, status, evidence, note } of item.progress) {
        const target = { path: [...path, 'evidence'] }
        if (status === 'done' && isBlank(evidence)) yield { target, message: unproved(plan, item.address) }
        if (status === 'cancelled' && isBlank(evidence) && isBlank(note))
          yield { target, message: groundless(plan, item.address) }
      }
    }
  },
}

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === ''
}

function unproved({ keys }: Roadmap, address: string): Finding['message'] {
  const key = keyName(keys, 'evidence')
  return {
    ru: `Пункт ${address} отмечен выполненным, но чем это подтверждается, не сказано: добавьте «${key}: …» — документ, его дату и номер.`,
    en: `Item ${address} is recorded as done, but nothing proves it: add “${key}: …”, the document with its date and number.`,
  }
}

function groundless({ keys }: Roadmap, address: string): Finding['message'] {
  const [evidence, note] = [keyName(keys, 'evidence'), keyName(keys, 'note')]
  return {
    ru: `Пункт ${address} снят, но основание не названо: добавьте «${evidence}: …» или «${note}: …».`,
    en: `Item ${address} is cancelled, but no ground is named: add “${evidence}: …” or “${note}: …”.`,
  }
}
