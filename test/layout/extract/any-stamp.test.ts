import fc from 'fast-check'
import { expect, it } from 'vitest'
import { documentKinds } from '../../../src/format/roadmap/stamps.ts'
import { saysSame } from '../../../src/layout/extract/same-words.ts'
import { type RawStamp } from '../../../src/layout/extract/stamp-parts.ts'
import { printedStamp } from '../../../src/layout/extract/stamp-lines.ts'
import { stampParagraphs } from '../../../src/layout/stamp.ts'
import { stampOf } from '../../../src/model/index.ts'
import { planTemplate } from '../../plan-template.ts'
import { line, placedBlocks, readBack } from './printed-back.ts'

const day = fc.constantFrom(
  '2026-09-01',
  '2026-12-31',
  '31.08.2026 г.',
  '«3» ноября 2026 г.',
  'blank',
  '«__» ______ 2026 г.',
)
const number = fc.constantFrom('1', '№ 69', '716-р', '02-12/7', 'blank')
const place = fc.constantFrom('управления культуры', 'школы № 3', 'администрации\nРечного округа', 'МБОУ «Школа № 5»')
const name = fc.constantFrom(
  'О. П. Рябина',
  'О.П. Рябина',
  'Рябина О. П.',
  'А. Б. Ясень-Полевой',
  'blank',
  'Рябина Ольга Петровна',
)
const position = fc.constantFrom(
  'Директор',
  'Начальник отдела\nкультуры',
  'Заведующий МБДОУ «Сад № 2»',
  'И. о. директора',
)
const bodyName = fc.constantFrom(
  'Педагогическим советом',
  'на заседании\nсовета школы',
  'общим собранием (конференцией) школы',
)
const kind = fc.constantFrom(...documentKinds.map(({ en }) => en))

const official = fc.record({ position, name }, { requiredKeys: ['position', 'name'] })
const act = fc.record({ kind, author: place, date: day, number }, { requiredKeys: ['kind', 'date', 'number'] })
const body = fc.record({ name: bodyName, protocol: fc.record({ date: day, number }) }, { requiredKeys: ['name'] })
const word = fc.constantFrom('УТВЕРЖДАЮ', 'Утверждена', 'УТВЕРЖДЁН')
const stamp: fc.Arbitrary<RawStamp> = fc.oneof(
  fc.record({ by: official, date: day, word }, { requiredKeys: ['by'] }),
  fc.record({ by: official, document: act, date: day }, { requiredKeys: ['by', 'document'] }),
  fc.record({ by: official, body, date: day }, { requiredKeys: ['by', 'body'] }),
  fc.record({ document: act, word }, { requiredKeys: ['document'] }),
  fc.record({ body, document: act, date: day }, { requiredKeys: ['body'] }),
  fc.record({ date: day, word }, { requiredKeys: ['word'] }),
  fc.record({ text: fc.constantFrom('Утверждаю\nДиректор\nМ. П.', 'УТВЕРЖДЕН\nкем следует') }),
)

const plan = { kind: 'План работы' }
const ground = { template: planTemplate, kind: plan.kind, order: null }
const title = line('План работы', 'center')

it('prints the same words again, whatever it says', () => {
  fc.assert(
    fc.property(stamp, fc.boolean(), (raw, hasStyles) => {
      const printed = stampParagraphs(plan, stampOf(raw, ['approval']), planTemplate)
      const blocks = printed.map((each) => (hasStyles ? each : { ...each, style: 'body' as const }))
      const { value, lost, front } = readBack(placedBlocks([...blocks, title]))
      expect(lost).toEqual([])
      expect(front.unused).toEqual([])
      const again = printedStamp(value.approval ?? {}, ground)
      expect(saysSame(again, printedStamp(raw, ground)), `${again}\n\n${printedStamp(raw, ground)}`).toBe(true)
    }),
    { numRuns: 300 },
  )
})
