import type { Shape } from '../core/format.ts'
import { alternatives } from './choose-shape.ts'
import type { KeyLanguage } from './key-names.ts'
import { spelling } from './key-names.ts'
import type { Entry } from './map-entry.ts'
import { isEmpty } from './nodes.ts'
import type { Text } from '../core/text.ts'
import { quoted } from './syntax/line.ts'
import type { Walked, WalkContext, Where } from './walk-context.ts'
import { absent, pathOf, place, report } from './walk-context.ts'

/**
 * A key with nothing after it. The finding is at the key, because an empty range shows badly in a terminal and not at
 * all in some editors; the place of the value is the empty one after the colon.
 */
export function emptyValue(context: WalkContext, entry: Entry, shape: Shape, where: Where): Walked {
  const { key, value } = entry
  const written = isEmpty(value) && value?.range ? value.range[1] - value.range[0] : 0
  const start = written > 0 ? (value?.range?.[0] ?? 0) : behindColon(context.original, key.range.end)
  const here = place(where, { start, end: start + written })
  context.faulty.add(here)
  report(context, {
    rule: 'value-empty',
    severity: 'error',
    range: where.site ?? key.range,
    path: pathOf(where.trail),
    message: message(key.text, shape, context.keys.language, hasRemark(context.original, start)),
  })
  return { value: absent, place: here }
}

function behindColon(source: string, keyEnd: number): number {
  const colon = /\s*:/y
  colon.lastIndex = keyEnd
  return colon.test(source) ? colon.lastIndex : keyEnd
}

function hasRemark(source: string, at: number): boolean {
  const remark = /[ \t]+#\S/y
  remark.lastIndex = at
  return remark.test(source)
}

function message(key: string, shape: Shape, language: KeyLanguage, isRemark: boolean): Text {
  const advice = adviceFor(shape, language)
  const cut: Text = isRemark
    ? { ru: ' То, что стоит после «#», считается примечанием.', en: ' What stands after “#” is read as a remark.' }
    : { ru: '', en: '' }
  return {
    ru: `У ключа «${quoted(key)}» нет значения: ${advice.ru}.${cut.ru}`,
    en: `The key “${quoted(key)}” has no value: ${advice.en}.${cut.en}`,
  }
}

function adviceFor(shape: Shape, language: KeyLanguage): Text {
  const [first] = alternatives(shape)
  switch (first?.type) {
    case 'map':
      return nestedKeys(first.fields.slice(0, 3).map((field) => spelling(field, language)))
    case 'dictionary':
      return nestedKeys([])
    case 'list':
      return {
        ru: 'запишите ниже строки списка, каждую с «- », или удалите ключ',
        en: 'write the entries of the list below, each after “- ”, or remove the key',
      }
    case 'flag':
      return { ru: 'напишите после двоеточия «да» или «нет»', en: 'write “true” or “false” after the colon' }
    case 'word':
      return oneOf(first.words.map((word) => (language === 'ru' ? word.ru : word.en)))
    default:
      return aText(first?.type === 'text' ? (first.examples ?? []) : [], language)
  }
}

function nestedKeys(names: readonly string[]): Text {
  const ru = names.length > 0 ? ` (${names.map((name) => `«${name}»`).join(', ')})` : ''
  const en = names.length > 0 ? ` (${names.map((name) => `“${name}”`).join(', ')})` : ''
  return {
    ru: `запишите ниже, с отступом, его ключи${ru} или удалите его`,
    en: `write its keys${en} below it, indented, or remove it`,
  }
}

function oneOf(words: readonly string[]): Text {
  return {
    ru: `напишите после двоеточия одно из слов: ${words.map((word) => `«${word}»`).join(', ')}`,
    en: `write one of these words after the colon: ${words.map((word) => `“${word}”`).join(', ')}`,
  }
}

function aText(examples: readonly string[], language: 'en' | 'ru'): Text {
  const [example] = examples
  const such: Text = example ? { ru: `, например «${example}»`, en: `, such as “${example}”` } : { ru: '', en: '' }
  // What may be filled in later has a word of its own.
  const blank = language === 'ru' ? 'пусто' : 'blank'
  if (examples.includes('blank')) {
    return {
      ru: `напишите его после двоеточия${such.ru}, а если его впишут позже, напишите «${blank}»`,
      en: `write it after the colon${such.en} or, if it is to be filled in later, write “${blank}”`,
    }
  }
  return {
    ru: `напишите его после двоеточия${such.ru}, удалите ключ или, если пусто намеренно, напишите ""`,
    en: `write it after the colon${such.en}, remove the key or, if it is empty on purpose, write ""`,
  }
}
