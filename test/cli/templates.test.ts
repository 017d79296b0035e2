import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root, run } from '../run-main.ts'

const above = mkdtempSync(path.join(tmpdir(), 'roadmap-templates-'))
const cwd = path.join(above, 'планы')
afterAll(() => rmSync(above, { recursive: true, force: true }))

const plan = (more = '') => `roadmap: 1
title: План мероприятий
period: 2026–2027 учебный год
${more}approval:
  body: { name: Педагогическим советом, protocol: { date: 2026-08-30, number: 1 } }
order:
  heading: О плане
activities:
  - title: Издать приказ
    deadline: до 15 сентября 2026 г.
    responsible: Директор
`

function write(name: string, text: string): string {
  writeFileSync(path.join(cwd, name), text)
  return name
}

/** The words of the printed document. */
async function words(...argv: readonly string[]): Promise<string> {
  const { bytes, code, stderr } = await run(['render', ...argv, '--out', '-'], { cwd })
  expect([code, stderr]).toEqual([0, ''])
  return strFromU8(unzipSync(bytes)['word/document.xml'] as Uint8Array).replace(/<[^>]*>/gu, '|')
}

async function faults(...argv: readonly string[]) {
  const { stderr, code, bytes } = await run(['render', ...argv, '--out', '-'], { cwd })
  expect([code, bytes.length]).toEqual([2, 0])
  return stderr.replaceAll('\\', '/')
}

beforeAll(() => {
  mkdirSync(path.join(cwd, '.git'), { recursive: true })
  write('план.yaml', plan())
})

describe('a template of the program', () => {
  const names = readdirSync(path.join(root, 'templates')).filter((name) => name.endsWith('.yaml'))

  it.each(names)('%s prints', async (name) => {
    expect(await words('план.yaml', '--template', name.replace('.yaml', ''))).toContain('ПРИКАЗ')
  })

  it('is named in the help', async () => {
    const { stdout } = await run(['render', '--help'])
    for (const name of names) expect(stdout).toContain(name.replace('.yaml', ''))
  })

  it('prints the order alone', async () => {
    expect(await words('план.yaml', '-t', 'order')).not.toContain('Издать приказ')
  })

  it('says so where the plan has no order', async () => {
    write('без приказа.yaml', plan().replace('order:\n  heading: О плане\n', ''))
    expect(await faults('без приказа.yaml', '-t', 'order')).toContain('в плане его нет')
  })

  it('is taken from the plan, unless another is asked for', async () => {
    write('школа.yaml', plan('template: school\n'))
    expect(await words('школа.yaml')).toContain('Сроки')
    expect(await words('школа.yaml', '--template', 'plan')).toContain('Срок реализации')
  })
})

describe('a template of the user', () => {
  it('says only what differs from the one it is based on', async () => {
    write('шаблон.yaml', 'шаблон: 1\nна основе: school\nстолбцы:\n  ответственные: Кто отвечает\n')
    const text = await words('план.yaml', '--template', 'шаблон.yaml')
    expect(text).toContain('Кто отвечает')
    expect(text).toContain('Сроки')
    write('второй.yaml', 'template: 1\nbased-on: шаблон.yaml\nblanks:\n  number: ___ОД\n')
    expect(await words('план.yaml', '-t', 'второй.yaml')).toMatch(/№.___ОД.*Кто отвечает/su)
  })

  it('is counted from the folder of the plan that names it', async () => {
    mkdirSync(path.join(cwd, 'школа'), { recursive: true })
    write('школа/свой.yaml', 'template: 1\nbased-on: plan\ncolumns:\n  deadline: Когда\n')
    write('школа/план.yaml', plan('template: свой.yaml\n'))
    expect(await words('школа/план.yaml')).toContain('Когда')
  })

  it('without a basis is whole', async () => {
    const usual = readFileSync(path.join(root, 'templates/plan.yaml'), 'utf8')
    write('целый.yaml', usual.replace('Срок реализации', 'Когда'))
    expect(await words('план.yaml', '-t', 'целый.yaml')).toContain('Когда')
    write('нецелый.yaml', usual.replace(/^font.*\n/mu, ''))
    expect(await faults('план.yaml', '-t', 'нецелый.yaml')).toContain('Нет обязательного ключа «font»')
  })
})

describe('a fault of a template has its place', () => {
  const based = 'template: 1\nbased-on: plan\n'
  const stamp = (sentence: string) => `${based}stamp:\n  body: "${sentence}"\n`
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['a key that is unknown', `${based}fonts: Arial\n`, ':3:1:', 'font'],
    ['a value that does not fit', `${based}page:\n  margins:\n    left: 90\n`, ':5:11:', '«90»'],
    ['a word out of the list', `${based}print: everything\n`, ':3:8:', 'order'],
    ['a name that is unknown', stamp('{{body}} от {{dat}}'), ':4:22:', '«{{date}}»'],
    ['braces that are not closed', stamp('{{body}} {{date'), ':4:19:', 'нет закрывающих'],
    ['a condition that is not closed', stamp('{{#if protocol}}{{date}}'), ':4:10:', '{{/if}}'],
    ['an end without a beginning', stamp('{{body}}{{/if}}'), ':4:18:', 'без своего начала'],
    ['a partial', stamp('{{> file}}'), ':4:10:', 'не работает'],
    ['a way into the machine', stamp('{{constructor.name}}'), ':4:10:', 'Возможны'],
    ['raw braces', stamp('{{{body}}}'), ':4:10:', 'скобки'],
    [
      'a sentence of several lines',
      `${based}stamp:\n  body: |\n    {{body}}\n    от {{datee}}\n`,
      ':6:8:',
      '«{{date}}»',
    ],
    ['a basis that is not there', 'template: 1\nbased-on: scool\n', ':2:11:', '«school»'],
    ['a circle', 'template: 1\nbased-on: круг.yaml\n', ':2:11:', 'по кругу'],
    ['a broken file', 'template: 1\nfont: "Arial\n', 'круг.yaml:2', ''],
    ['no version', 'based-on: plan\n', ':1:1:', 'template: 1'],
  ]

  it.each(cases)('%s', async (_, text, place, words) => {
    write('круг.yaml', text)
    const said = await faults('план.yaml', '--template', 'круг.yaml')
    expect(said).toContain(`круг.yaml${place.replace('круг.yaml', '')}`)
    expect(said).toContain(words)
    expect(said).toContain('документ не записан'.slice(1))
  })

  it('in the plan that names one that is not there', async () => {
    write('чужой.yaml', plan('template: шаблоны/нет.yaml\n'))
    expect(await faults('чужой.yaml')).toContain('чужой.yaml:4:11: ')
    write('чужой.yaml', plan('template: munisipality\n'))
    expect(await faults('чужой.yaml')).toContain('Возможно, имелось в виду «municipality»')
  })

  it('in the plan that names one outside its repository; the command may', async () => {
    writeFileSync(path.join(above, 'снаружи.yaml'), 'template: 1\nbased-on: plan\n')
    write('чужой.yaml', plan('template: ../снаружи.yaml\n'))
    expect(await faults('чужой.yaml')).toContain('за пределами репозитория')
    expect(await words('план.yaml', '--template', '../снаружи.yaml')).toContain('ПРИКАЗ')
  })

  it('named in the command and not there is a sentence', async () => {
    expect(await faults('план.yaml', '-t', 'нет.yaml')).toContain('такого файла')
    expect(await faults('план.yaml', '-t', 'скул')).toContain('Шаблона «скул» нет')
  })
})
