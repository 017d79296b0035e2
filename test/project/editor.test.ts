import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Field, Shape } from '../../src/core/format.ts'
import { configurationFormat, roadmapFormat } from '../../src/format/index.ts'
import { rules } from '../../src/rules/index.ts'
import { root } from '../run-main.ts'

const require = createRequire(import.meta.url)

/** The language server that editors run, spoken to as they do: JSON-RPC with Content-Length heads over its pipes. */
class Editor {
  readonly #server: ChildProcessWithoutNullStreams
  readonly #waiting = new Map<number, (result: unknown) => void>()
  readonly #diagnostics = new Map<string, (found: readonly { message: string }[]) => void>()
  #buffer = Buffer.alloc(0)
  #next = 1

  constructor() {
    const installed = path.dirname(require.resolve('yaml-language-server/package.json'))
    const bin = path.join(installed, 'bin/yaml-language-server')
    this.#server = spawn(process.execPath, [bin, '--stdio'])
    this.#server.stdout.on('data', (chunk: Buffer) => this.#read(chunk))
  }

  async start(): Promise<void> {
    await this.request('initialize', { processId: null, rootUri: null, capabilities: {} })
    this.notify('initialized', {})
  }

  request(method: string, params: unknown): Promise<unknown> {
    const id = this.#next++
    this.#send({ jsonrpc: '2.0', id, method, params })
    return new Promise((resolve) => this.#waiting.set(id, resolve))
  }

  notify(method: string, params: unknown): void {
    this.#send({ jsonrpc: '2.0', method, params })
  }

  /** Opens a text that names its schema on the first line; the server's complaints about it. */
  open(name: string, text: string): Promise<readonly { message: string }[]> {
    const uri = `file:///plans/${name}`
    const came = new Promise<readonly { message: string }[]>((resolve) => this.#diagnostics.set(uri, resolve))
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } })
    return came
  }

  stop(): void {
    this.#server.kill()
  }

  #send(message: object): void {
    const body = Buffer.from(JSON.stringify(message))
    this.#server.stdin.write(`Content-Length: ${body.length}\r\n\r\n`)
    this.#server.stdin.write(body)
  }

  #read(chunk: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, chunk])
    for (;;) {
      const head = /^Content-Length: (\d+)\r\n(?:[^\r]+\r\n)*\r\n/.exec(this.#buffer.toString('latin1'))
      const end = head ? head[0].length + Number(head[1]) : 0
      if (!head || this.#buffer.length < end) return
      this.#take(JSON.parse(this.#buffer.subarray(head[0].length, end).toString('utf8')))
      this.#buffer = this.#buffer.subarray(end)
    }
  }

  #take(message: {
    id?: number
    method?: string
    params?: { uri: string; diagnostics: { message: string }[] }
    result?: unknown
  }) {
    if (message.method === 'textDocument/publishDiagnostics' && message.params) {
      this.#diagnostics.get(message.params.uri)?.(message.params.diagnostics)
    } else if (message.method !== undefined && message.id !== undefined) {
      // The server asks for settings: there are none.
      this.#send({
        jsonrpc: '2.0',
        id: message.id,
        result: message.method === 'workspace/configuration' ? [{}, {}, {}, {}, {}] : null,
      })
    } else if (message.id !== undefined) this.#waiting.get(message.id)?.(message.result)
  }
}

const editor = new Editor()
beforeAll(() => editor.start(), 30_000)
afterAll(() => editor.stop())

const modeline = (file: string) =>
  `# yaml-language-server: $schema=${pathToFileURL(path.join(root, 'schemas', file)).href}\n`

interface Completion {
  readonly items: readonly { readonly label: string; readonly documentation?: string | { readonly value: string } }[]
}

function rootFields(): readonly Field[] {
  return roadmapFormat.root.type === 'map' ? roadmapFormat.root.fields : []
}

function activityFields(shape: Shape = roadmapFormat.root): readonly Field[] {
  const activities = shape.type === 'map' ? shape.fields.find(({ key }) => key === 'activities') : undefined
  return activities?.shape.type === 'list' && activities.shape.of.type === 'map' ? activities.shape.of.fields : []
}

/** What the editor offers at the end of a text. */
async function offered(name: string, text: string): Promise<Completion['items']> {
  await editor.open(name, text)
  const lines = text.split('\n')
  const position = { line: lines.length - 1, character: (lines.at(-1) ?? '').length }
  const textDocument = { uri: `file:///plans/${name}` }
  const list = (await editor.request('textDocument/completion', { textDocument, position })) as Completion
  return list.items
}

describe.each([
  ['en', 'roadmap.schema.json', 'roadmap: 1\nactivities:\n  - title: T\n    ', 'roadmap: 1\n'],
  ['ru', 'roadmap.ru.schema.json', 'дорожная карта: 1\nмероприятия:\n  - название: Т\n    ', 'дорожная карта: 1\n'],
] as const)('an editor with the %s schema', (keys, file, inActivity, atTop) => {
  const spelled = (field: Field) => (keys === 'ru' ? field.ru : field.key)

  it('offers every key of the plan, and no key of the other language', async () => {
    const labels = (await offered(`top-${keys}.yaml`, `${modeline(file)}${atTop}`)).map(({ label }) => label)
    const known = rootFields().filter(({ key }) => key !== 'roadmap')
    expect(labels).toEqual(expect.arrayContaining(known.map(spelled)))
    for (const field of known) expect(labels).not.toContain(keys === 'ru' ? field.key : field.ru)
  })

  it('offers every key of an activity', async () => {
    const labels = (await offered(`in-${keys}.yaml`, `${modeline(file)}${inActivity}`)).map(({ label }) => label)
    const known = activityFields().filter(({ key }) => key !== 'title')
    expect(known.length).toBeGreaterThan(8)
    expect(labels).toEqual(expect.arrayContaining(known.map(spelled)))
  })

  it('explains a key in its language', async () => {
    const name = `hover-${keys}.yaml`
    await editor.open(
      name,
      `${modeline(file)}${inActivity}${keys === 'ru' ? 'срок: май 2026 г.' : 'deadline: май 2026 г.'}\n`,
    )
    const textDocument = { uri: `file:///plans/${name}` }
    const hover = (await editor.request('textDocument/hover', {
      textDocument,
      position: { line: 4, character: 6 },
    })) as {
      readonly contents: { readonly value: string }
    }
    const about = activityFields().find(({ key }) => key === 'deadline')?.about[keys] ?? ''
    expect(hover.contents.value).toContain(about.slice(0, 30))
  })

  it('has nothing against keys of either language, and something against an unknown one', async () => {
    const either = `${modeline(file)}${atTop}title: План\nпериод: 2026-2028 гг.\nactivities: []\n`
    expect(await editor.open(`either-${keys}.yaml`, either)).toEqual([])
    const [found] = await editor.open(`wrong-${keys}.yaml`, `${modeline(file)}${atTop}titel: План\n`)
    expect(found?.message).toContain('titel')
  })
})

describe.each([
  ['en', 'config.schema.json', 'rules', 'error'],
  ['ru', 'config.ru.schema.json', 'правила', 'ошибка'],
] as const)('an editor with the %s schema of a configuration', (keys, file, under, level) => {
  it('offers every key and every rule', async () => {
    const top = (await offered(`config-${keys}.yaml`, modeline(file))).map(({ label }) => label)
    const fields = configurationFormat.root.type === 'map' ? configurationFormat.root.fields : []
    expect(top).toEqual(expect.arrayContaining(fields.map((field) => (keys === 'ru' ? field.ru : field.key))))
    const inRules = await offered(`config-rules-${keys}.yaml`, `${modeline(file)}${under}:\n  `)
    expect(inRules.map(({ label }) => label).toSorted()).toEqual(rules.map(({ id }) => id))
  })

  it('offers the levels and options of a rule', async () => {
    const text = `${modeline(file)}${under}:\n  abbreviation-unexplained: `
    const here = (await offered(`config-level-${keys}.yaml`, text)).map(({ label }) => label)
    expect(here).toContain(level)
    const below = await offered(`config-option-${keys}.yaml`, `${text.trimEnd()}\n    `)
    expect(below.map(({ label }) => label)).toContain('known')
  })

  it('explains a rule in its language', async () => {
    const name = `config-hover-${keys}.yaml`
    await editor.open(name, `${modeline(file)}${under}:\n  text-quotes: off\n`)
    const hover = (await editor.request('textDocument/hover', {
      textDocument: { uri: `file:///plans/${name}` },
      position: { line: 2, character: 5 },
    })) as { readonly contents: { readonly value: string } }
    const why = rules.find(({ id }) => id === 'text-quotes')?.page().why[keys] ?? ''
    expect(hover.contents.value).toContain(why.slice(0, 30))
  })

  it.each([
    ['a rule that is off', 'text-quotes: off', true],
    ['an unknown rule', 'text-qoutes: off', false],
    ['an unknown level', 'text-quotes: loud', false],
    ['a rule that cannot be off', 'key-unknown: off', false],
    ['an option of another rule', 'text-quotes: { known: [ЦМН] }', false],
  ])('judges %s', async (_, rule, isSound) => {
    const text = `${modeline(file)}${under}:\n  ${rule}\n`
    expect((await editor.open(`config-${rule.replace(/\W+/g, '-')}-${keys}.yaml`, text)).length === 0).toBe(isSound)
  })
})
