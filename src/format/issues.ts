import type { Path } from '../core/diagnostic.ts'
import type { Field, FormatIssue, Shape, Word } from '../core/format.ts'
import { nearest } from '../core/similar.ts'
import type { Text } from '../core/text.ts'

/** The language in which a file's keys are written: messages name keys in it. */
export type Keys = 'en' | 'ru'

/** What stands at a place, and what is due there. */
export interface Found {
  readonly shape: Shape
  readonly field: Field | undefined
  readonly value: unknown
}

/** A key that has to be there. `isFirst`: the first key of the file, by which the file is known. */
export function missing(path: Path, field: Field | undefined, keys: Keys, isFirst: boolean): FormatIssue {
  const key = field ? nameOf(field, keys) : String(path.at(-1))
  const example = field?.shape.type === 'text' ? field.shape.examples?.[0] : undefined
  if (isFirst && example !== undefined) return { rule: 'key-missing', path, message: firstLine(key, example) }
  const aside = field ? asides(field) : { ru: '', en: '' }
  const message: Text = {
    ru: `Нет обязательного ключа «${key}»${aside.ru}: добавьте строку «${key}: …».`,
    en: `The required key “${key}”${aside.en} is missing: add a line “${key}: …”.`,
  }
  return { rule: 'key-missing', path, message }
}

function firstLine(key: string, example: string): Text {
  return {
    ru: `Нет ключа «${key}»: первой строкой напишите «${key}: ${example}».`,
    en: `The key “${key}” is missing: write “${key}: ${example}” as the first line.`,
  }
}

/** What a key means, in parentheses: the first sentence of its description, or its title where that has marks of its own. */
function asides({ about, title }: Field): Text {
  return { ru: aside(about.ru, title.ru), en: aside(about.en, title.en) }
}

function aside(about: string, title: string): string {
  const sentence = /^[^.:()«“]+(?=\.(?:\s|$))/.exec(about)?.[0] ?? title
  const isName = /^\p{Lu}{2}/u.test(sentence)
  return ` (${isName ? sentence : sentence.slice(0, 1).toLowerCase() + sentence.slice(1)})`
}

/** A value that may not stand where it stands. */
export function wrong(path: Path, { shape, field, value }: Found, keys: Keys): FormatIssue {
  if (typeof value === 'string' && shape.type === 'word') {
    return { rule: 'value-unknown', path, message: unknown(value, shape.words, keys) }
  }
  const key = field && nameOf(field, keys)
  return { rule: 'value-type', path, message: misplaced(shape, value, key, keys) }
}

function misplaced(shape: Shape, value: unknown, key: string | undefined, keys: Keys): Text {
  if (isMap(value) && shape.type === 'list') return withoutDashes(key)
  const instead = typeof value === 'object' ? undefined : insteadOfText(String(value), shape, key, keys)
  return instead ?? other(shape, value)
}

/** A word that is not in the list; the words are given in the file's language first. */
function unknown(value: string, words: readonly Word[], keys: Keys): Text {
  const shown = shortened(value)
  const other = keys === 'ru' ? 'en' : 'ru'
  const list = words.map((word) => (word.en === word.ru ? word.en : `${word[keys]} (${word[other]})`)).join(', ')
  const spellings = new Map(
    words.flatMap((word) => [word.ru, word.en, ...(word.also ?? [])].map((name) => [name, word])),
  )
  const near = nearest(value, spellings.keys())
  const word = near === undefined ? undefined : spellings.get(near)
  // The spelling in the language that was typed: a slip in a Russian word is one in either kind of file.
  const meant = word && (near === word.en ? word.en : word.ru)
  return {
    ru: `Значение «${shown}» не подходит.${meant ? ` Возможно, имелось в виду «${meant}».` : ''} Возможны: ${list}.`,
    en: `The value “${shown}” does not fit.${meant ? ` Perhaps “${meant}” was meant.` : ''} Possible: ${list}.`,
  }
}

/** What to write where a text stands and something else is due; nothing where a text is due. */
function insteadOfText(value: string, shape: Shape, key: string | undefined, keys: Keys): Text | undefined {
  const shown = shortened(value)
  switch (shape.type) {
    case 'map':
      return needsKeys(shown, shape.fields, key, keys)
    case 'dictionary':
      return {
        ru: `Здесь стоит текст «${shown}», а нужны ключи: ${under(key).ru}запишите каждый с новой строки и с отступом.`,
        en: `Here is the text “${shown}”, but keys are needed: ${under(key).en}write each on a line of its own, indented.`,
      }
    case 'list':
      return {
        ru: `Здесь стоит текст «${shown}», а нужен список: ${under(key).ru}запишите каждый пункт с новой строки, с отступом и «- » в начале.`,
        en: `Here is the text “${shown}”, but a list is needed: ${under(key).en}write each entry on a line of its own, indented, after “- ”.`,
      }
    case 'text':
      return shape.examples?.[0] === undefined
        ? undefined
        : {
            ru: `Здесь не может стоять «${shown}»: напишите, например, «${shape.examples[0]}».`,
            en: `“${shown}” cannot stand here: write, for instance, “${shape.examples[0]}”.`,
          }
    default:
      return undefined
  }
}

function under(key: string | undefined): Text {
  return key === undefined ? { ru: '', en: '' } : { ru: `под ключом «${key}» `, en: `under the key “${key}” ` }
}

function needsKeys(shown: string, fields: readonly Field[], key: string | undefined, keys: Keys): Text {
  const names = neededFields(fields).map((field) => nameOf(field, keys))
  if (key === undefined) {
    return {
      ru: `Здесь стоит текст «${shown}», а ${names.length > 1 ? 'нужны ключи' : 'нужен ключ'} ${joined(names, 'и', '«', '»')}: напишите «- ${names[0]}: …».`,
      en: `Here is the text “${shown}”, but the ${names.length > 1 ? 'keys' : 'key'} ${joined(names, 'and', '“', '”')} ${names.length > 1 ? 'are' : 'is'} needed: write “- ${names[0]}: …”.`,
    }
  }
  const many = names.length > 1
  return {
    ru: `Здесь стоит текст «${shown}», а нужны ключи: под ключом «${key}» запишите ${many ? 'ключи' : 'ключ'} ${joined(names, 'и', '«', '»')}${many ? ', каждый' : ''} с новой строки и с отступом.`,
    en: `Here is the text “${shown}”, but keys are needed: under the key “${key}” write the ${many ? 'keys' : 'key'} ${joined(names, 'and', '“', '”')}${many ? ', each' : ''} on a line of its own, indented.`,
  }
}

// Where no key is required, the first few show what belongs there; one that may be written in several ways needs a page.
function neededFields(fields: readonly Field[]): readonly Field[] {
  const required = fields.filter((field) => field.required)
  return required.length > 0 ? required : fields.filter(({ shape }) => shape.type !== 'either').slice(0, 4)
}

function joined(names: readonly string[], and: string, open: string, close: string): string {
  const quoted = names.map((name) => `${open}${name}${close}`)
  const last = quoted.pop() ?? ''
  return quoted.length > 0 ? `${quoted.join(', ')} ${and} ${last}` : last
}

function withoutDashes(key: string | undefined): Text {
  const below: Text = key === undefined ? { ru: '', en: '' } : { ru: ` под ключом «${key}»`, en: ` under “${key}”` }
  return {
    ru: `Здесь стоит набор ключей, а нужен список: начните каждый пункт${below.ru} с «- » перед его первым ключом.`,
    en: `Here are keys, but a list is needed: begin each entry${below.en} with “- ” before its first key.`,
  }
}

function other(shape: Shape, value: unknown): Text {
  const found = described(value)
  const expected = expectation(shape)
  return {
    ru: `Здесь стоит ${found.ru}, а нужно другое: ${expected.ru}.`,
    en: `Here is ${found.en}, but something else is needed: ${expected.en}.`,
  }
}

function expectation(shape: Shape): Text {
  switch (shape.type) {
    case 'text':
      return { ru: 'текст', en: 'a text' }
    case 'word':
      return { ru: 'одно слово', en: 'one word' }
    case 'flag':
      return { ru: '«да» или «нет»', en: '“true” or “false”' }
    case 'list':
      return {
        ru: 'список (каждый пункт с новой строки, начиная с «- »)',
        en: 'a list (every entry on a line with “- ”)',
      }
    case 'map':
    case 'dictionary':
      return { ru: 'набор ключей со значениями (с отступом под этим ключом)', en: 'keys with values, indented below' }
    case 'either': {
      const options = shape.of.map(expectation)
      return { ru: options.map((o) => o.ru).join(' или '), en: options.map((o) => o.en).join(' or ') }
    }
  }
}

function described(value: unknown): Text {
  if (Array.isArray(value)) return { ru: 'список', en: 'a list' }
  if (isMap(value)) return { ru: 'набор ключей', en: 'a set of keys' }
  const shown = shortened(String(value))
  return { ru: `«${shown}»`, en: `“${shown}”` }
}

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function nameOf(field: Field, keys: Keys): string {
  return keys === 'ru' ? field.ru : field.key
}

/** A value as a sentence quotes it: in one line, and not the whole of a long text. */
function shortened(value: string): string {
  const units = [...value.trim().replace(/\s+/g, ' ')]
  return units.length <= 42 ? units.join('') : `${units.slice(0, 40).join('').trimEnd()}…`
}
