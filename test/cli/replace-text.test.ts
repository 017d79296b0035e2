import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lockOf } from '../../src/cli/file-lock.ts'
import { replaceText } from '../../src/cli/replace-text.ts'
import { UsageError } from '../../src/cli/usage-error.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const folder = temporaryFolder()
const { write, read, at } = folder

/** A line added to what the file holds. */
function added(line: string) {
  const before = read('план.yaml')
  return { before, after: `${before}${line}\n` }
}

describe('a change of a file', () => {
  it('is made anew on what somebody else has written meanwhile, under a lock that goes', async () => {
    write('план.yaml', 'первая\n')
    const made = added('наша')
    write('план.yaml', 'первая\nчужая\n')
    let isLocked = false
    await replaceText(at('план.yaml'), 'план.yaml', made, async () => {
      isLocked = existsSync(lockOf(at('план.yaml')))
      return added('наша')
    })
    expect([read('план.yaml'), isLocked]).toEqual(['первая\nчужая\nнаша\n', true])
    expect(readdirSync(folder.cwd)).toEqual(['план.yaml'])
  })

  it('is given up where the file never rests, and leaves it as it is', async () => {
    write('план.yaml', '0\n')
    let count = 0
    const again = async () => {
      const made = added('наша')
      writeFileSync(at('план.yaml'), `${++count}\n`)
      return made
    }
    await expect(replaceText(at('план.yaml'), 'план.yaml', await again(), again)).rejects.toThrow(UsageError)
    expect([read('план.yaml'), readdirSync(folder.cwd)]).toEqual([`${count}\n`, ['план.yaml']])
  })

  it('that fails while it is made anew takes its lock away', async () => {
    write('план.yaml', 'первая\n')
    const stale = { before: 'другая\n', after: 'наша\n' }
    const failing = replaceText(at('план.yaml'), 'план.yaml', stale, () => Promise.reject(new Error('is no plan')))
    await expect(failing).rejects.toThrow('is no plan')
    expect([read('план.yaml'), readdirSync(folder.cwd)]).toEqual(['первая\n', ['план.yaml']])
  })

  it('waits for another to end, and passes over a lock whose maker died as he made it', async () => {
    write('план.yaml', '')
    write('.план.yaml.lock', '')
    const lines = ['первая', 'вторая', 'третья']
    const all = lines.map((line) => replaceText(at('план.yaml'), 'план.yaml', added(line), async () => added(line)))
    await Promise.all(all)
    expect(read('план.yaml').trim().split('\n').sort()).toEqual(lines.toSorted())
    expect(readdirSync(folder.cwd)).toEqual(['план.yaml'])
  })
})
