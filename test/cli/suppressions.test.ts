import { renameSync, rmSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { run } from '../run-main.ts'
import { cleanPlan, faultyPlan, temporaryFolder, toldIn } from '../temporary-folder.ts'

const folder = temporaryFolder()
const { write, read, at } = folder
const name = 'roadmap-suppressions.json'

function check(...argv: string[]) {
  return run(['check', ...argv], { cwd: folder.cwd })
}

async function told(...argv: string[]): Promise<string[]> {
  return toldIn((await check(...argv, '-f', 'json')).stdout)
}

function kept(): Record<string, Record<string, string[]>> {
  return JSON.parse(read(name)).known
}

function input(...argv: string[]) {
  return run(['check', '-', ...argv], { cwd: folder.cwd, stdin: faultyPlan })
}

const newOne = '  - title: Провести совет\n    deadline: потом как-нибудь\n    responsible: Завуч\n'

describe('known findings', () => {
  it('are kept, are not told any more, and leave new ones to be told', async () => {
    write('план.yaml', faultyPlan)
    expect((await check('.')).code).toBe(1)
    const first = await check('.', '--suppress-all')
    expect(first).toMatchObject({ stderr: '', code: 0 })
    expect(first.stdout).toBe('Замечаний нет, проверено: 1\u00A0файл, не показано 1\u00A0прежнее замечание.\n')
    expect(kept()).toEqual({ 'план.yaml': { 'deadline-unknown': ['activities/Издать приказ/deadline'] } })
    write('план.yaml', faultyPlan.replace('activities:\n', `activities:\n${newOne}`))
    expect(await told('.')).toEqual(['план.yaml:6 deadline-unknown'])
  })

  it('that are gone are told of, and forgotten when asked', async () => {
    write('план.yaml', faultyPlan)
    await check('.', '--suppress-all')
    write('план.yaml', cleanPlan)
    const { stderr, code } = await check('.')
    expect(stderr).toMatch(/^Больше нет 1\u00A0запомненного замечания: .*--prune-suppressions\)\.\n$/)
    expect(code).toBe(0)
    expect(await check('.', '--prune-suppressions')).toMatchObject({ stderr: '', code: 0 })
    expect(kept()).toEqual({})
  })

  it('of files that are not looked at stay; of files that are there no more they are pruned', async () => {
    for (const file of ['а.yaml', 'б.yaml', 'в.yaml']) write(file, faultyPlan)
    await check('.', '--suppress-all')
    rmSync(at('в.yaml'))
    write('а.yaml', cleanPlan)
    await check('а.yaml', '--suppress-all')
    expect(Object.keys(kept())).toEqual(['а.yaml', 'б.yaml', 'в.yaml'])
    await check('а.yaml', '--prune-suppressions')
    expect(Object.keys(kept())).toEqual(['б.yaml'])
  })

  it('of a file that cannot be read for now, or of a rule that is off for now, stay', async () => {
    write('план.yaml', faultyPlan)
    await check('.', '--suppress-all')
    const before = read(name)
    write('план.yaml', `roadmap: ${'['.repeat(1000)}`)
    expect((await check('.', '--prune-suppressions')).stderr).toBe('')
    expect(read(name)).toBe(before)
    write('план.yaml', faultyPlan)
    for (const rule of ['deadline-unknown:off', 'stamp-missing']) {
      expect((await check('.', '--rule', rule)).stderr).toBe('')
      await check('.', '--rule', rule, '--prune-suppressions')
      expect(read(name)).toBe(before)
    }
  })

  it('are only those of the rules asked for', async () => {
    write('план.yaml', faultyPlan.replace('draft: true\n', ''))
    await check('.', '--rule', 'stamp-missing', '--suppress-all')
    expect(Object.keys(kept()['план.yaml'] ?? {})).toEqual(['stamp-missing'])
    expect(await told('.')).toEqual(['план.yaml:5 deadline-unknown'])
  })

  it('never are what could not be read', async () => {
    write('план.yaml', 'roadmap: 1\ntitle: "План\n')
    expect((await check('.', '--suppress-all')).code).toBe(1)
    expect(await told('.')).not.toEqual([])
  })

  it('follow the file by its name: renamed, its findings are new', async () => {
    write('план.yaml', faultyPlan)
    await check('.', '--suppress-all')
    renameSync(at('план.yaml'), at('план № 2.yaml'))
    expect(await told('.')).toEqual(['план № 2.yaml:6 deadline-unknown'])
  })

  it('are the same from a folder below', async () => {
    write('roadmap.config.yaml', 'preset: recommended\n')
    write('в/план.yaml', faultyPlan)
    await run(['check', '.', '--suppress-all'], { cwd: at('в') })
    expect(kept()).toHaveProperty(['в/план.yaml'])
    expect(await told('.')).toEqual([])
  })

  it('of standard input are those of the file that it is named after', async () => {
    write('план.yaml', faultyPlan)
    await check('.', '--suppress-all')
    expect((await input('--stdin-filename', 'план.yaml')).code).toBe(0)
    expect((await input()).code).toBe(1)
    const before = read(name)
    await input('--suppress-all')
    expect(read(name)).toBe(before)
  })

  it('written by two commands at once are kept whole, those of both', async () => {
    write('а.yaml', faultyPlan)
    write('б.yaml', faultyPlan)
    await Promise.all([check('а.yaml', '--suppress-all'), check('б.yaml', '--suppress-all')])
    expect(Object.keys(kept())).toEqual(['а.yaml', 'б.yaml'])
  })

  it('may stand under names that mean something to JavaScript', async () => {
    write('план.yaml', faultyPlan)
    write(
      name,
      '{"schemaVersion":1,"known":{"__proto__":{"a":["b"]},"план.yaml":{"constructor":["x"],"__proto__":["y"]}}}',
    )
    expect(await check('.', '--suppress-all')).toMatchObject({ stderr: '', code: 0 })
    expect(read(name)).toContain('"constructor"')
    expect(await check('.', '--prune-suppressions')).toMatchObject({ stderr: '', code: 0 })
    expect(kept()).toEqual({ 'план.yaml': { 'deadline-unknown': ['activities/Издать приказ/deadline'] } })
  })

  it.each([
    ['no JSON', '{'],
    ['a conflict', '<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> x\n'],
    ['another version', '{"schemaVersion":2,"known":{}}'],
    ['a list', '[]'],
    ['nested beyond measure', '['.repeat(2_000_000)],
    ['numbers', '{"schemaVersion":1,"known":{"a":{"b":[1]}}}'],
    ['nothing known', '{"schemaVersion":1,"known":null}'],
    ['another encoding', Uint8Array.from([0xff, 0xfe, 0x7b, 0x00])],
  ])('in a damaged file are an error, and the file stays as it is: %s', async (_, text) => {
    write('план.yaml', faultyPlan)
    write(name, text)
    for (const option of ['--suppress-all', '--prune-suppressions', '--quiet']) {
      const { stdout, stderr, code } = await check('.', option)
      expect([stdout, code]).toEqual(['', 2])
      expect(stderr).toMatch(/^«[^\n]*» испорчен: [^\n]*\n$/)
    }
    expect(read(name)).toBe(Buffer.from(text).toString('utf8'))
  })
})
