import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { run } from '../run-main.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const folder = temporaryFolder()
const { write, at, read } = folder

const plan = `roadmap: 1
title: План работы кружка
period: 2027 год
approval:
  by: { position: Директор школы, name: И. О. Лесной }
sections:
  - title: Подготовка
    activities:
      - id: приказ
        title: Издать приказ о кружке
        deadline: до 1 февраля 2027 г.
        responsible: Директор
      - title: Составить расписание занятий
        deadline: до 10 февраля 2027 г.
        responsible: Завуч
      - title: Набрать группу
        deadline: до 20 февраля 2027 г.
        responsible: Завуч
  - title: Занятия
    activities:
      - title: Провести открытое занятие
        deadline: март 2027 г.
        responsible: Руководитель кружка
`
const reviewed = plan.replace('до 10 февраля', 'до 15 февраля')

function git(...args: string[]): string {
  const who = ['-c', 'user.name=Тест', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false']
  return execFileSync('git', [...who, ...args], { cwd: folder.cwd, encoding: 'utf8', stdio: 'pipe' })
}

function commit(): string {
  git('add', 'план.yaml')
  git('commit', '-q', '-m', 'x')
  return git('rev-parse', 'HEAD').trim()
}

function roadmap(...argv: string[]) {
  return run(argv, { cwd: folder.cwd, env: { PATH: process.env.PATH ?? '' } })
}

/** Prints a text of a plan as what a reviewer gave back. */
async function print(text: string, name = 'план.docx'): Promise<void> {
  write('печать.yaml', text)
  await roadmap('render', 'печать.yaml', '--out', name)
}

describe('a document beside a plan', () => {
  beforeEach(async () => {
    write('план.yaml', plan)
    await print(reviewed)
  })

  it('is compared whichever is named first, and alone with the plan of its name', async () => {
    const told = 'срок: до [-10-]{+15+} февраля 2027\u00A0г. (позже на 5\u00A0дней)'
    expect((await roadmap('diff', 'план.yaml', 'план.docx')).stdout).toContain(told)
    expect((await roadmap('diff', 'план.docx')).stdout).toContain(told)
    expect((await roadmap('diff', 'план.docx', 'план.yaml')).stdout).toContain('(раньше на 5\u00A0дней)')
    await print(plan, 'прежний.docx')
    expect((await roadmap('diff', 'прежний.docx', 'план.docx')).stdout).toContain(told)
    await print(reviewed, 'страница.html')
    expect((await roadmap('diff', 'план.yaml', 'страница.html')).stdout).toContain(told)
    expect((await roadmap('diff', 'план.yaml', 'план.docx', '--exit-code')).code).toBe(1)
    const { stderr } = await roadmap('diff', 'план.docx', '-f', 'docx')
    expect([stderr, existsSync(at('план.изменения.docx'))]).toEqual(['Изменения записаны: план.изменения.docx\n', true])
  })

  it('tells what no part of a plan could be compared with', async () => {
    await print(reviewed, 'страница.html')
    write('страница.html', read('страница.html').replace('<table', '<p>Прошу вернуть до пятницы.</p><table'))
    const { stdout, stderr } = await roadmap('diff', 'план.yaml', 'страница.html')
    expect(stdout).toContain('{+15+}')
    expect(stderr).toMatch(/^Есть в документе, но не сравнивалось — .*: «Прошу вернуть до пятницы\.»\.\n$/)
  })

  it('gets ids from the file', async () => {
    await print(plan.replace('Издать приказ о кружке', 'Издать приказ о школьном кружке'))
    const { changes } = JSON.parse((await roadmap('diff', 'план.yaml', 'план.docx', '-f', 'json')).stdout)
    expect(changes).toHaveLength(1)
    expect([changes[0].before.id, changes[0].after.id]).toEqual(['приказ', 'приказ'])
  })

  it('is beside a revision that is named with the plan', async () => {
    git('init', '-q', '-b', 'main')
    git('add', 'план.yaml')
    git('commit', '-q', '-m', 'x')
    write('план.yaml', reviewed)
    expect((await roadmap('diff', 'HEAD:план.yaml', 'план.docx')).stdout).toContain('{+15+}')
    expect((await roadmap('diff', 'план.yaml', 'план.docx')).stdout).toContain('Изменений нет')
    expect((await roadmap('diff', 'HEAD', 'план.docx')).stderr).toContain('назовите план в этой ревизии')
    expect((await roadmap('diff', 'HEAD:план.docx', 'план.yaml')).stderr).toContain('git show "HEAD:план.docx"')
  })

  it('that cannot be read, has no plan or none beside it gets a sentence', async () => {
    write('битый.docx', 'PK')
    write('письмо.html', '<p>Уважаемые коллеги!</p>')
    for (const [argv, said] of [
      [['план.yaml', 'битый.docx'], /^«битый.docx»: /],
      [['план.yaml', 'письмо.html'], /^«письмо.html»: В документе нет таблицы/],
      [['план.yaml', 'нет.docx'], /^Не удалось прочитать «нет.docx»/],
      [['письмо.html'], /^Рядом с «письмо.html» нет плана «письмо.yaml»/],
    ] as const) {
      const { stderr, stdout, code } = await roadmap('diff', ...argv)
      expect(stderr).toMatch(said)
      expect([stdout, code]).toEqual(['', 2])
    }
  })
})

describe('--apply', () => {
  beforeEach(async () => {
    write('план.yaml', plan)
    await print(reviewed)
  })

  it('writes the changes of the document into the plan', async () => {
    const { stdout, code } = await roadmap('diff', 'план.yaml', 'план.docx', '--apply')
    expect(stdout).toContain('В «план.yaml» перенесено: 1\u00A0изменение. Дальше: roadmap check "план.yaml".\n')
    expect([code, read('план.yaml')]).toEqual([0, reviewed])
    expect((await roadmap('diff', 'план.yaml', 'план.docx', '--apply')).stderr).toBe(
      'В «план.yaml» переносить нечего.\n',
    )
  })

  it('shows with --dry-run what would be written, and writes nothing', async () => {
    const { stdout } = await roadmap('diff', 'план.yaml', 'план.docx', '--apply', '--dry-run')
    expect(stdout).toContain('-        deadline: до 10 февраля 2027 г.\n+        deadline: до 15 февраля 2027 г.\n')
    expect(read('план.yaml')).toBe(plan)
  })

  it('tells what has to be decided by hand', async () => {
    await print(reviewed.replace('Директор школы', 'Заведующий школой'))
    const { stderr, code } = await roadmap('diff', 'план.yaml', 'план.docx', '--apply')
    expect([stderr, code]).toEqual(['Не перенесено, решите вручную: Гриф утверждения.\n', 0])
    expect(read('план.yaml')).toBe(reviewed)
  })

  it('wants a plan and a document, and its options want it', async () => {
    write('другой.yaml', reviewed)
    for (const argv of [
      ['план.yaml', 'другой.yaml', '--apply'],
      ['план.docx', 'план.yaml', '--apply'],
      ['план.yaml', 'план.docx', '--only', '1.1'],
    ]) {
      expect((await roadmap('diff', ...argv)).code).toBe(2)
    }
    expect([read('план.yaml'), read('другой.yaml')]).toEqual([plan, reviewed])
  })
})

describe('an approved plan', () => {
  beforeEach(async () => {
    git('init', '-q', '-b', 'main')
    write('план.yaml', plan)
    await roadmap('approve', 'план.yaml', '--kind', 'order', '--date', '2027-01-12', '--number', '5')
  })

  it('is compared with --sealed as the commit has it', async () => {
    const approved = commit()
    expect((await roadmap('diff', '--sealed', 'план.yaml')).stdout).toContain('Изменений нет')
    write('план.yaml', read('план.yaml').replace('до 10 февраля', 'до 15 февраля'))
    commit()
    const { stdout, code } = await roadmap('diff', '--sealed', 'план.yaml', '--exit-code')
    expect(stdout).toContain(`Изменения: ${approved.slice(0, 12)}:`)
    expect(stdout).toContain('срок: до [-10-]{+15+} февраля')
    expect(code).toBe(1)
  })

  it('tells the parts that changed where git does not have its words', async () => {
    write('план.yaml', read('план.yaml').replace('до 10 февраля', 'до 15 февраля'))
    expect((await roadmap('diff', '--sealed', 'план.yaml')).stderr).toBe(
      '«план.yaml» — не утверждённая редакция: изменена строка 1.2. Файла нет в git, поэтому прежние слова неизвестны.\n',
    )
    commit()
    const { stderr, code } = await roadmap('diff', '--sealed', 'план.yaml')
    expect(stderr).toContain('Ни в одном коммите утверждённой редакции нет')
    expect(code).toBe(2)
    write('иной.yaml', plan)
    expect((await roadmap('diff', '--sealed', 'иной.yaml')).stderr).toContain('не утверждён командой «roadmap approve»')
    expect((await roadmap('diff', '--sealed', 'план.yaml', 'иной.yaml')).code).toBe(2)
  })

  it('takes changes over as an amendment only: what goes keeps its number, what comes takes none', async () => {
    const sealed = read('план.yaml')
    const gone =
      '      - title: Составить расписание занятий\n        deadline: до 10 февраля 2027 г.\n        responsible: Завуч\n'
    const come = '      - title: Купить инструменты\n        deadline: март 2027 г.\n        responsible: Завхоз\n'
    const copy = sealed.replace(gone, '').replace('      - title: Набрать', `${come}      - title: Набрать`)
    await print(copy)
    const refused = await roadmap('diff', 'план.yaml', 'план.docx', '--apply')
    expect(refused.stderr).toMatch(/^«план.yaml» утверждён: .*--amendment/)
    expect([refused.code, read('план.yaml')]).toEqual([2, sealed])
    const { stdout, stderr } = await roadmap('diff', 'план.yaml', 'план.docx', '--apply', '--amendment')
    expect(stderr).toBe('')
    expect(stdout).toContain('Дальше: roadmap amend "план.yaml".')
    expect(read('план.yaml')).toContain(come.replace('- title', '- number: 1.1.1\n        title'))
    expect(read('план.yaml')).toContain('Составить расписание занятий')
    const amended = await roadmap(
      'amend',
      'план.yaml',
      '--number',
      '8',
      '--date',
      '2027-02-01',
      '--ground',
      'Решение совета',
    )
    expect([amended.stderr, amended.code]).toEqual(['', 0])
    const changes = JSON.parse((await roadmap('diff', '--sealed', 'план.yaml', '-f', 'json')).stdout).changes
    expect(changes).toEqual([])
  })

  it('is known by number where it was excluded', async () => {
    const excluded = read('план.yaml').replace('- title: Составить', '- excluded: true\n        title: Составить')
    write('план.yaml', excluded)
    await print(excluded)
    expect((await roadmap('diff', 'план.yaml', 'план.docx')).stdout).toContain('Изменений нет')
    writeFileSync(
      at('план.yaml'),
      readFileSync(at('план.yaml'), 'utf8').replace('- excluded: true\n        title', '- title'),
    )
    expect((await roadmap('diff', 'план.yaml', 'план.docx')).stdout).toContain(
      '1.2. Составить расписание занятий — исключён, номер остаётся за ним',
    )
  })
})
