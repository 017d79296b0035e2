import { describe, expect, test } from 'vitest'
import { FORMS } from '../../src/deadline/forms/index.ts'
import { normalForm, readDeadline } from '../../src/deadline/index.ts'
import { formsReading } from '../../src/deadline/read-deadline.ts'

describe.each(FORMS)('form $name', (form) => {
  test.each(form.examples())('reads «$text»', ({ text, normal }) => {
    expect(normalForm(readDeadline(text).deadline)).toBe(normal)
    expect(formsReading(text)).toEqual([form.name])
  })
  test.each(form.rejects())('does not read «%s»', (text) => {
    expect(formsReading(text)).not.toContain(form.name)
  })
})
