import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { sentence } from '../../src/layout/sentence.ts'
import { TemplateError } from '../../src/layout/template.ts'

describe('what a plan says', () => {
  it.each(['{{name}}', '{{{name}}}', '{{> name}}', '{{#if name}}да{{/if}}', '{{constructor}}', '\\{{name}}', '{{!--'])(
    'is text and no sentence: %s',
    (typed) => {
      expect(sentence('{{position}}: {{name}}', { position: typed, name: 'А. Б. Соснова' })).toBe(
        `${typed}: А. Б. Соснова`,
      )
    },
  )

  it('comes through as it was typed, whatever it is', () => {
    const anyText = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(anyText, anyText, (position, name) => {
        expect(sentence('{{position}}\n{{name}}', { position, name })).toBe(`${position}\n${name}`)
      }),
    )
  })
})

describe('a sentence', () => {
  it.each([
    '{{constructor}}',
    '{{toString}}',
    '{{__proto__}}',
    '{{name.constructor}}',
    '{{name.__proto__.polluted}}',
    '{{lookup this "constructor"}}',
    '{{lookup (lookup this "name") "constructor"}}',
    '{{#with name}}{{constructor.name}}{{/with}}',
    '{{> name}}',
    '{{> (lookup this "name")}}',
    '{{helperMissing}}',
    '{{unknown name}}',
    '{{#unknown}}{{/unknown}}',
    '{{import "node:fs"}}',
    '{{name',
    '{{log name}}',
    '{{#if (log name)}}{{/if}}',
  ])('reaches nothing but what it is given: %s', (template) => {
    const log = vi.spyOn(console, 'info').mockImplementation(vi.fn())
    const reached = () => {
      try {
        return sentence(template, { name: 'имя' })
      } catch (error) {
        if (error instanceof TemplateError) return ''
        throw error
      }
    }
    expect(reached()).toBe('')
    expect(log).not.toHaveBeenCalled()
    log.mockRestore()
  })
})
