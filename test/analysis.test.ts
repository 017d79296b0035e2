import { describe, expect, it } from 'vitest'
import { run } from './run-main.ts'

const plan = (deadline: string) => `roadmap: 1
title: План
draft: true
period: 2026-09-01..2027-05-31
sections:
  - title: Подготовка
    deadline: октябрь – ноябрь 2026 г.
    activities:
      - title: Занятия
        deadline: ${deadline}
        responsible: Учитель
`

async function days(deadline: string): Promise<string[]> {
  const { stdout } = await run(['status', '-', '--as-of', '2026-09-01', '-f', 'json'], { stdin: plan(deadline) })
  return JSON.parse(stdout).items.map(({ due }: { due: string }) => due)
}

describe('what recurs inside a section', () => {
  it('recurs within the section’s days', async () => {
    expect(await days('ежемесячно')).toEqual(['2026-10-31', '2026-11-30'])
    expect((await days('еженедельно')).every((day) => day >= '2026-10-01' && day <= '2026-11-30')).toBe(true)
  })

  it('keeps to limits of its own', async () => {
    expect(await days('ежемесячно с декабря 2026 г. по январь 2027 г.')).toEqual(['2026-12-31', '2027-01-31'])
  })

  it('every year goes by the years of the plan', async () => {
    expect(await days('ежегодно, май')).toEqual(['2027-05-31'])
  })
})
