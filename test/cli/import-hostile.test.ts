import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkPlan } from '../../src/check/index.ts'
import { importPlan } from '../../src/cli/import-plan.ts'
import { importJson, reportBytes } from '../../src/cli/import-report.ts'
import type { ReadDocument, Unreadable } from '../../src/document/index.ts'
import { readDocx } from '../../src/document/readers/docx/index.ts'
import { readHtml } from '../../src/document/readers/html/index.ts'
import { decodeText, readText } from '../../src/document/readers/text.ts'
import { writeDocx } from '../../src/document/writers/docx.ts'
import { writeHtml } from '../../src/document/writers/html.ts'
import { planDocument } from '../../src/layout/index.ts'
import { mutate, mutation, written } from '../document/readers/mutations.ts'
import { zip } from '../document/readers/zipped.ts'
import { readXml } from '../document/xml-tree.ts'
import { planTemplate } from '../plan-template.ts'
import { readPlan } from '../read-plan.ts'
import { root } from '../run-main.ts'

/** How many documents are tried for each law: `FUZZ_RUNS=2000 npx vitest run test/cli/import-hostile.test.ts`. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 40)

const yaml = readFileSync(path.join(root, 'examples/reading.yaml'), 'utf8')
const printed = planDocument(readPlan(yaml).plan, planTemplate, { draft: false })

const fixtures = path.join(root, 'test/document/readers/fixtures')
const archives: Uint8Array[] = readdirSync(fixtures)
  .filter((name) => name.endsWith('.docx'))
  .sort()
  .map((name) => new Uint8Array(readFileSync(path.join(fixtures, name))))

const heading =
  'УТВЕРЖДАЮ\nДиректор школы\n________ И. И. Иволгин\n«__» ________ 2026 г.\n\nПЛАН МЕРОПРИЯТИЙ\nна 2026 год\n\n'
const rows = [
  ['№ п/п', 'Мероприятие', 'Срок исполнения', 'Ответственный'],
  ['1. Подготовка'],
  ['1.1.', 'Издать приказ', 'до 1 мая 2026 г.', 'Директор'],
  ['1.2.', '- собрать списки;\n- проверить их', 'ежемесячно', 'Кедрова Т. Н., отдел питания'],
]
const cells = heading + rows.map((row) => row.map((cell) => cell.replaceAll('\n', ' ')).join('\t')).join('\n')
const texts: string[] = [cells, rows.map((row) => row.join(';')).join('\n'), rows.flat().join('\n')]
const pages: string[] = [
  readFileSync(path.join(fixtures, 'spans.html'), 'utf8'),
  `<p>${heading}</p><table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}`).join('')}`).join('')}</table>`,
]

beforeAll(async () => {
  archives.push(await writeDocx(printed))
  pages.push(String(await writeHtml(printed)))
})

/** Pieces that mean something to YAML, to a terminal, to a continuous integration, to a template or to a pattern. */
const piece = fc.constantFrom(
  '# roadmap-ignore',
  '# roadmap-ignore-file: all',
  ...'--- ... *имя &имя <<  !!js/function %YAML roadmap: null ~ true 0x1F 1e3 .inf __proto__ constructor 2026-02-31 012'.split(
    ' ',
  ),
  ...'::error::взрыв ##vso[task] {{title}} {{{ {{#if}} " \' | > # = @x `x [ { ; ** УТВЕРЖДАЮ ПРИКАЗ СОГЛАСОВАНО'.split(
    ' ',
  ),
  ...'№ « » ____ 1.1.1. Исполнитель: Продолжение Мероприятие Срок Ответственный 🙂 и\u0306 </table>'.split(' '),
  ...'\u202E\u200F\uFEFF\u0085\u2028\u00A0\u00AD\u009B\u001B\uFFFD\uFFFE\t\n\r\v\f\u0007 '.split(''),
  '- ',
  '? ',
  ': ',
  ' | ',
  '\n\n',
  '1\t2\t3\t4',
  '№ п/п',
  'Раздел 1. Начало',
  'Приложение № 1',
  'Иванов И. И.',
  'ежегодно, май',
  'до 31 февраля',
  '<td colspan=3 rowspan=2>',
)

const edits = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 12 }), fc.oneof(piece, fc.constant(''))), {
  minLength: 1,
  maxLength: 10,
})

function edited(text: string, changes: readonly (readonly [number, number, string])[]): string {
  return changes.reduce((now, [at, length, put]) => {
    const from = at % (now.length + 1)
    return now.slice(0, from) + put + now.slice(from + length)
  }, text)
}

/** What is wrong with what an import makes of a document. */
async function faults(read: ReadDocument | Unreadable, keys: 'en' | 'ru'): Promise<readonly string[]> {
  if ('fault' in read) return sentence(read.fault.ru)
  const options = { file: 'план.yaml', keys, lang: keys, template: planTemplate, head: [], answers: new Map() }
  const imported = importPlan(read, options)
  if ('fault' in imported) return sentence(imported.fault.ru)
  const { parsed, plan, findings } = imported
  checkPlan(plan, parsed, { preset: 'strict', rules: new Map() })
  JSON.parse(importJson(imported, 'x'))
  await reportBytes(imported, 'x', 'x.md', keys)
  const said = findings.map(({ message }) => message[keys])
  return [
    ...parsed.diagnostics.filter(({ rule }) => /^(?:yaml|key|value|file)-/.test(rule)).map(({ rule }) => rule),
    // What a terminal would obey can only be in quotes, as an escape.
    ...(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u.test(parsed.source.text.replaceAll('\n', '')) ? ['control'] : []),
    ...said.filter((message) => message.includes('undefined')),
  ]
}

function sentence(text: string): readonly string[] {
  return /^[«\p{Lu}][^\n]*\.$/u.test(text) ? [] : [text]
}

const language = fc.constantFrom('en' as const, 'ru' as const)

describe('whatever a document holds, its import is a sentence or a plan that reads as YAML', () => {
  it('Word files with bytes changed', async () => {
    const change = fc.tuple(fc.nat(), fc.nat({ max: 255 }))
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.array(change, { maxLength: 8 }), language, async (which, changes, keys) => {
        const bytes = (archives[which % archives.length] as Uint8Array).slice()
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte
        expect(await faults(readDocx(bytes), keys)).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })

  it('Word files with elements dropped, doubled, moved, renamed', async () => {
    const mutations = fc.array(mutation, { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(fc.nat(), mutations, language, async (which, changes, keys) => {
        expect(await faults(readDocx(mutated(which, (xml) => written(mutate(readXml(xml), changes)))), keys)).toEqual(
          [],
        )
      }),
      { numRuns: RUNS },
    )
  })

  it('Word files with other words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), edits, language, async (which, changes, keys) => {
        const bytes = mutated(which, (xml) => withOtherWords(xml, changes))
        expect(await faults(readDocx(bytes), keys)).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })

  it('texts and pages', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), edits, language, async (which, changes, keys) => {
        const text = edited(texts[which % texts.length] as string, changes)
        expect(await faults(readText(text), keys)).toEqual([])
        const page = edited(pages[which % pages.length] as string, changes)
        expect(await faults(readHtml(page), keys)).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })

  it('bytes that are taken for text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), language, async (bytes, keys) => {
        const text = decodeText(bytes)
        expect(await faults(typeof text === 'string' ? readText(text) : text, keys)).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })
})

/** A Word file with its text changed. */
function mutated(which: number, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(archives[which % archives.length] as Uint8Array)
  const name = 'word/document.xml'
  return zip({ ...parts, [name]: change(strFromU8(parts[name] as Uint8Array)) })
}

/** Every change is made in one stretch of words. */
function withOtherWords(xml: string, changes: readonly (readonly [number, number, string])[]): string {
  const parts = xml.split(/(?<=<w:t(?: [^>]*)?>)([^<]*)(?=<\/w:t>)/u)
  for (const [at, length, put] of changes) {
    const place = 1 + 2 * (at % Math.max(1, (parts.length - 1) / 2))
    const words = parts[place] ?? ''
    // Signs that XML does not know would only make the file no file.
    const safe = put
      .replace(/[\u0000-\u0008\u000B-\u001F\uFFFE]/gu, '')
      .replace(/&/gu, '&amp;')
      .replaceAll('<', '&lt;')
    parts[place] = length > 6 ? safe : words + safe
  }
  return parts.join('')
}
