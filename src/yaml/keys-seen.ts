import type { Field } from '../core/format.ts'
import type { Path } from '../core/diagnostic.ts'
import type { Range } from '../core/source.ts'
import { counted, type Text } from '../core/text.ts'
import type { Finding } from './finding.ts'
import type { KeyLanguage } from './key-names.ts'
import { spelling } from './key-names.ts'

interface Mixed {
  readonly typed: string
  readonly field: Field
  readonly range: Range
  readonly path: Path
}

const mostListed = 5

/** In which languages the keys of a file are written. The first key decides; the rest are to follow it. */
export class KeysSeen {
  #language: KeyLanguage | undefined
  #first: Mixed | undefined
  readonly #typed: { readonly range: Range; readonly field: Field }[] = []
  /** The keys after the first one, as typed, with what is to stand instead: one more than a message lists. */
  readonly #others = new Map<string, Field>()

  /** The language of the file's first key; Russian where there is none. */
  get language(): KeyLanguage {
    return this.#language ?? 'ru'
  }

  /** Lets a key that no field is known for decide too, by its letters. */
  guess(language: KeyLanguage): void {
    this.#language ??= language
  }

  /** Notes a key that was understood. `path` is only called for the first one in the other language. */
  note(language: KeyLanguage, field: Field, typed: string, range: Range, path: () => Path): void {
    this.#language ??= language
    if (language === this.#language || field.key === field.ru) return
    this.#typed.push({ range, field })
    this.#first ??= { typed, field, range, path: path() }
    if (typed !== this.#first.typed && this.#others.size <= mostListed) this.#others.set(typed, field)
  }

  /** One finding for all keys in the other language. */
  finding(): Finding | undefined {
    if (!this.#first) return undefined
    const { typed, field, range, path } = this.#first
    const instead = spelling(field, this.language)
    const others = this.#typed.length - 1
    const listed = this.#listed()
    const more = counted(others, ['такой ключ', 'таких ключа', 'таких ключей'], ['more such key', 'more such keys'])
    return {
      rule: 'keys-mixed',
      severity: 'warning',
      range,
      path,
      message: {
        ru: `В файле русские и английские ключи вперемешку: вместо «${typed}» здесь ожидается «${instead}»${others > 0 ? ` (ниже ещё ${more.ru}${listed.ru})` : ''}. Пишите все ключи на одном языке.`,
        en: `Russian and English keys are mixed in the file: “${instead}” is expected here instead of “${typed}”${others > 0 ? ` (${more.en} below${listed.en})` : ''}. Write all keys in one language.`,
      },
      fix: this.#typed.map((each) => ({ range: each.range, text: spelling(each.field, this.language) })),
    }
  }

  /** What to write instead of the keys after the first one. */
  #listed(): Text {
    if (this.#others.size === 0) return { ru: '', en: '' }
    const shown = [...this.#others].slice(0, mostListed)
    const pairs = shown.map(([typed, field]) => ({ typed, instead: spelling(field, this.language) }))
    const more = this.#others.size > mostListed ? ', …' : ''
    return {
      ru: `: вместо ${pairs.map(({ typed, instead }) => `«${typed}» — «${instead}»`).join(', ')}${more}`,
      en: `: ${pairs.map(({ typed, instead }) => `“${instead}” instead of “${typed}”`).join(', ')}${more}`,
    }
  }
}
