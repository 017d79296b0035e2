import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { roadmapFormat } from '../../src/format/index.ts'
import { buildRoadmap } from '../../src/model/index.ts'
import { readYaml, translateKeys } from '../../src/yaml/index.ts'
import { root } from '../run-main.ts'

const files = ['examples', 'templates/init'].flatMap((folder) =>
  readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`),
)

function read(text: string) {
  const parsed = readYaml({ file: 'plan.yaml', text }, roadmapFormat)
  const { keys: _, ...model } = buildRoadmap(parsed)
  // Maps print as their entries; a section and its activities know each other, so sections are named by their address.
  const shown = JSON.stringify(model, (key, value: unknown) => {
    if (value instanceof Map) return [...value]
    return key === 'section' && value !== null ? (value as { address: string }).address : value
  })
  return { parsed, shown }
}

const comments = (text: string) => text.match(/#.*$/gm)

describe.each(files)('%s in the other language', (file) => {
  const original = readFileSync(path.join(root, file), 'utf8')
  const { parsed, shown } = read(original)
  const other = parsed.keys === 'en' ? 'ru' : 'en'
  const translated = translateKeys(parsed, roadmapFormat, other)

  it('is the same plan', () => {
    expect(translated).not.toBe(original)
    const again = read(translated)
    expect(again.parsed.diagnostics).toEqual([])
    expect(again.parsed.keys).toBe(other)
    expect(again.shown).toBe(shown)
  })

  it('keeps every comment, and comes back as it was', () => {
    expect(comments(translated)).toEqual(comments(original))
    expect(translateKeys(read(translated).parsed, roadmapFormat, parsed.keys)).toBe(original)
  })
})
