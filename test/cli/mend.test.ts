import { chmodSync, lstatSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { applyPatch } from 'diff'
import { describe, expect, it } from 'vitest'
import { loadPlan } from '../../src/cli/load.ts'
import { writeMended } from '../../src/cli/mend.ts'
import { UsageError } from '../../src/cli/usage-error.ts'
import { root, run } from '../run-main.ts'
import { cleanPlan, temporaryFolder } from '../temporary-folder.ts'

const folder = temporaryFolder()
const { write, read, at } = folder

function check(...argv: string[]) {
  return run(['check', ...argv], { cwd: folder.cwd })
}

/** A plan in which everything that a correction must leave alone stands beside what it corrects. */
const mixed = `# План № 1
дорожная карта: 1   # версия
название: >-
  План
  школы: "№ 1"

"проект": да
справочник: { завуч: &who 'Завуч' }
мероприятия:

  - title:   'Издать: приказ'   # deadline: не ключ
    deadline:
      text: |
        по плану
      due: 2026-10-01
    responsible: завуч
  - название: "Совет \\u2116 1"
    "responsible": &b завуч
    срок: май 2026 г.
  - { title: Отчёт, срок: июнь 2026 г., ответственные: *b }
`

const mended = mixed
  .replace('школы: "№ 1"', 'школы: «№ 1»')
  .replace('- title:  ', '- название:  ')
  .replace('    deadline:\n', '    срок:\n')
  .replace('text: |', 'текст: |')
  .replace('due:', 'до:')
  .replace('    responsible:', '    ответственные:')
  .replace('"responsible"', 'ответственные')
  .replace('{ title:', '{ название:')

describe('--fix', () => {
  it('changes the places it must and no other byte, and is done after one run', async () => {
    write('план.yaml', mixed)
    expect(await check('.', '--fix')).toMatchObject({ stderr: 'Исправлено: 2\u00A0замечания.\n', code: 0 })
    expect(read('план.yaml')).toBe(mended)
    const once = read('план.yaml')
    expect((await check('.', '--fix')).stderr).toBe('Исправлять нечего.\n')
    expect(read('план.yaml')).toBe(once)
  })

  it('keeps CRLF and a byte order mark', async () => {
    write('план.yaml', mixed)
    await check('.', '--fix')
    const unix = read('план.yaml')
    write('план.yaml', `\uFEFF${mixed.replaceAll('\n', '\r\n')}`)
    await check('.', '--fix')
    expect(read('план.yaml')).toBe(`\uFEFF${unix.replaceAll('\n', '\r\n')}`)
  })

  it('writes what a link leads to, and keeps who may read it', async () => {
    write('настоящий/план.yaml', mixed)
    chmodSync(at('настоящий/план.yaml'), 0o666)
    symlinkSync('настоящий/план.yaml', at('ссылка.yaml'))
    expect((await check('ссылка.yaml', '--fix')).code).toBe(0)
    expect(lstatSync(at('ссылка.yaml')).isSymbolicLink()).toBe(true)
    expect(read('настоящий/план.yaml')).toContain('- название:')
    expect(statSync(at('настоящий/план.yaml')).mode & 0o777).toBe(0o666)
  })

  it('leaves a file alone that is not to be written, says so, and mends the others', async () => {
    write('а.yaml', mixed)
    write('б.yaml', mixed)
    chmodSync(at('а.yaml'), 0o444)
    const { stdout, stderr, code } = await check('.', '--fix', '-f', 'json')
    expect(JSON.parse(stdout).files).toEqual(['а.yaml', 'б.yaml'])
    expect(stderr).toMatch(/^Не удалось записать «[^\n]*а\.yaml»: [^\n]*\nИсправлено: 2\u00A0замечания\.\n$/)
    expect(code).toBe(2)
    expect([read('а.yaml') === mixed, read('б.yaml') === mixed]).toEqual([true, false])
  })

  it('leaves an approved plan as it was signed, and says so', async () => {
    const approved = mixed.replace(
      '"проект": да\n',
      'утверждение: { кем: { должность: Директор школы, имя: А. А. Ясная }, дата: 2026-01-09 }\n',
    )
    write('план.yaml', approved)
    const { stderr } = await check('.', '--fix')
    expect(stderr).toMatch(/^«план\.yaml» утверждён: 2\u00A0замечания /)
    expect(read('план.yaml')).toBe(approved)
    expect((await check('.', '--fix-dry-run')).stdout).toBe('')
  })

  it('writes nothing where the file has changed meanwhile', async () => {
    write('план.yaml', mixed)
    const system = { cwd: folder.cwd, packageRoot: root, env: {} } as never
    const loaded = await loadPlan({ system, lang: 'ru', isLangAsked: false, version: '0' }, 'план.yaml')
    writeFileSync(at('план.yaml'), cleanPlan)
    await expect(writeMended(loaded, mixed, '')).rejects.toThrow(UsageError)
    expect(read('план.yaml')).toBe(cleanPlan)
  })

  it('cannot mend standard input, and can show how', async () => {
    const input = (option: string) => run(['check', '-', option], { cwd: folder.cwd, stdin: mixed })
    expect(await input('--fix')).toMatchObject({ code: 2 })
    const { stdout, code } = await input('--fix-dry-run')
    expect(code).toBe(0)
    expect(applyPatch(mixed, stdout)).toContain('- название:')
  })

  it('mends only what is asked for', async () => {
    write('план.yaml', mixed)
    await check('.', '--fix', '--rule', 'deadline-vague')
    expect(read('план.yaml')).toBe(mixed)
  })
})

describe('--fix-dry-run', () => {
  it.each([
    ['LF', mixed],
    ['CRLF', mixed.replaceAll('\n', '\r\n')],
    ['no line end at the end', mixed.trimEnd()],
    ['very many lines', `${mixed}${'  - { title: Отчёт, срок: июнь 2026 г., ответственные: завуч }\n'.repeat(1500)}`],
  ])('shows a difference that leads to what --fix writes, and writes nothing: %s', async (_, text) => {
    write('план.yaml', text)
    const { stdout } = await check('план.yaml', '--fix-dry-run')
    expect(read('план.yaml')).toBe(text)
    expect(stdout).toContain('--- a/план.yaml\n+++ b/план.yaml\n')
    await check('план.yaml', '--fix')
    expect(applyPatch(text, stdout, { autoConvertLineEndings: false })).toBe(read('план.yaml'))
  })

  it('does not mix with a report', async () => {
    write('план.yaml', mixed)
    expect(await check('.', '--fix-dry-run', '-f', 'json')).toMatchObject({ stdout: '', code: 2 })
    mkdirSync(at('отчёты'))
    const { stdout } = await check('.', '--fix-dry-run', '-f', 'json=отчёты/о.json')
    expect(stdout).toMatch(/^--- a/)
    expect(JSON.parse(readFileSync(at('отчёты/о.json'), 'utf8')).errors).toBe(0)
  })
})
