import type * as FileSystem from 'node:fs'
import { readdirSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { run } from '../run-main.ts'
import { cleanPlan, temporaryFolder } from '../temporary-folder.ts'

/** Whether the disk is full, already when the lock is made or only after that: then nothing can be written into a file that is open. */
const disk = vi.hoisted(() => ({ isFull: false, isFullForLocks: false }))

vi.mock('node:fs', async (original) => {
  const real = await original<typeof FileSystem>()
  const writeFileSync: typeof real.writeFileSync = (file, data, options) => {
    if (disk.isFull && typeof file === 'number') throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
    real.writeFileSync(file, data, options)
  }
  const writeSync: typeof real.writeSync = (...args: unknown[]) => {
    if (disk.isFullForLocks) throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
    return Reflect.apply(real.writeSync, undefined, args)
  }
  return { ...real, writeFileSync, writeSync }
})

const folder = temporaryFolder()
const { write, read } = folder

describe('on a full disk', () => {
  it('leaves no lock behind that could not be made', async () => {
    write('план.yaml', cleanPlan)
    disk.isFullForLocks = true
    const ran = await run(['done', 'план.yaml', '1'], { cwd: folder.cwd })
    disk.isFullForLocks = false
    expect([ran.code, ran.stdout, read('план.yaml')]).toEqual([2, '', cleanPlan])
    expect(ran.stderr).toMatch(/^Не удалось записать «.*план\.yaml»: на диске нет места\.\n$/)
    expect(readdirSync(folder.cwd)).toEqual(['план.yaml'])
  })

  it.each([
    ['done', 'план.yaml', '1'],
    ['postpone', 'план.yaml', '1', '--to', '2026-12-01', '--reason', 'карантин'],
    ['cancel', 'план.yaml', '1', '--reason', 'карантин'],
  ])('%s leaves the plan as it was, nothing beside it, and says why', async (...argv) => {
    write('план.yaml', cleanPlan)
    disk.isFull = true
    const ran = await run(argv, { cwd: folder.cwd })
    disk.isFull = false
    expect([ran.code, ran.stdout, read('план.yaml')]).toEqual([2, '', cleanPlan])
    expect(ran.stderr).toMatch(/^Не удалось записать «.*план\.yaml»: на диске нет места\.\n$/)
    expect(readdirSync(folder.cwd)).toEqual(['план.yaml'])
  })
})
