import { lstatSync, readFileSync, statSync, symlinkSync, utimesSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { run } from '../run-main.ts'
import { cleanPlan, temporaryFolder } from '../temporary-folder.ts'

const folder = temporaryFolder()
const { write, read, at } = folder

function fmt(...argv: string[]) {
  return run(['fmt', ...argv], { cwd: folder.cwd })
}

function input(stdin: string, ...argv: string[]) {
  return run(['fmt', '-', ...argv], { cwd: folder.cwd, stdin })
}

/** The same plan, written by somebody else. */
const loose = cleanPlan
  .replace('title: План', "title:   'План'")
  .replace('  - title', '-   title')
  .replace(/^ {4}(?=\w)/gm, '    ')
const left = 'roadmap: 1\ntitle: План: смотр\n'

describe('roadmap fmt', () => {
  it('writes files in style in place of those that are not, and touches no other', async () => {
    write('план.yaml', loose)
    write('ниже/чистый.yaml', cleanPlan)
    write('ниже/чужой.yaml', 'image:   "node"\n')
    utimesSync(at('ниже/чистый.yaml'), 1, 1)
    expect(await fmt()).toMatchObject({ code: 0, stdout: '', stderr: 'Оформлено: 1\u00A0файл из 2.\n' })
    expect(read('план.yaml')).toBe(cleanPlan)
    expect(read('ниже/чужой.yaml')).toBe('image:   "node"\n')
    expect(statSync(at('ниже/чистый.yaml')).mtimeMs).toBe(1000)
    expect(await fmt()).toMatchObject({ code: 0, stderr: 'Оформлять нечего.\n' })
  })

  it('keeps the byte order mark and line ends of Windows', async () => {
    write('план.yaml', `\uFEFF${loose.replaceAll('\n', '\r\n')}`)
    expect(await fmt('план.yaml')).toMatchObject({ code: 0 })
    expect(readFileSync(at('план.yaml'), 'utf8')).toBe(`\uFEFF${cleanPlan.replaceAll('\n', '\r\n')}`)
    expect(await fmt('план.yaml', '--check')).toMatchObject({ code: 0, stdout: '' })
  })

  it('writes what a link leads to, and the link stays one', async () => {
    write('план.yaml', loose)
    symlinkSync(at('план.yaml'), at('ссылка.yaml'))
    expect(await fmt('ссылка.yaml')).toMatchObject({ code: 0 })
    expect(lstatSync(at('ссылка.yaml')).isSymbolicLink()).toBe(true)
    expect(read('план.yaml')).toBe(cleanPlan)
  })

  it('leaves a file that it is not sure of, says where, and does the others', async () => {
    write('а.yaml', left)
    write('б.yaml', loose)
    write('в.yaml', Buffer.from([0xef, 0xf0, 0xe8]))
    const { code, stdout, stderr } = await fmt('а.yaml', 'б.yaml', 'в.yaml', 'г.yaml')
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^Не удалось прочитать «г\.yaml»/)
    expect(stderr).toMatch(/^а\.yaml:2:12: файл не тронут\. Двоеточие/m)
    expect(stderr).toMatch(/^«в\.yaml»: файл не тронут\. Файл сохранён/m)
    expect(stderr).toMatch(/^Оформлено: 1\u00A0файл из 3\.$/m)
    expect([read('а.yaml'), read('б.yaml')]).toEqual([left, cleanPlan])
  })

  it('with --check or --diff writes nothing', async () => {
    write('план.yaml', loose)
    expect(await fmt('--check')).toMatchObject({ code: 1, stdout: 'план.yaml\n' })
    expect(await fmt('--diff')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("\n-title:   'План'\n+title: План\n"),
    })
    expect(await fmt('--diff', '--check')).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^--- a\/план\.yaml/),
    })
    expect(read('план.yaml')).toBe(loose)
  })

  it('puts standard input in style, and prints nothing where it cannot', async () => {
    expect(await input(loose)).toMatchObject({ code: 0, stdout: cleanPlan, stderr: '' })
    expect(await input(cleanPlan)).toMatchObject({ code: 0, stdout: cleanPlan, stderr: '' })
    expect(await input(loose, '--check')).toMatchObject({ code: 1, stdout: '<stdin>\n' })
    expect(await input(left)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/^<stdin>:2:12: /) })
  })

  it('takes a shared directory where it is named', async () => {
    write('люди.yaml', 'справочник:\n    завуч:   "завуч школы"\n')
    expect(await fmt('люди.yaml')).toMatchObject({ code: 0 })
    expect(read('люди.yaml')).toBe('справочник:\n  завуч: завуч школы\n')
  })

  it('says that there is no plan', async () => {
    expect(await fmt()).toMatchObject({ code: 2, stderr: expect.stringMatching(/^Ни одного плана не найдено/) })
  })
})
