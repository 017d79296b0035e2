import type { Text } from '../../../core/text.ts'
import type { Faulty } from '../faulty.ts'
import type { Fault } from '../fault.ts'
import { asLetter } from '../fault.ts'
import { quoted, restOfLine } from '../line.ts'

/** Quotes that are opened and never closed, each at its opening: the parser only notices at the end of the file. */
export function unclosedQuotes({ openings, original }: Faulty): Fault[] {
  return openings.quotes.map(({ offset }) => {
    return {
      rule: 'yaml-syntax',
      range: { start: offset, end: offset + 1 },
      message: unclosedQuote(original, offset),
      mends: [asLetter(offset)],
      hides: true,
    }
  })
}

/** What to say of a quote that is opened at `offset` and never closed. */
export function unclosedQuote(original: string, offset: number): Text {
  const rest = restOfLine(original, offset)
  const text = quoted(original.slice(rest.start + 1, rest.end))
  const quote = original[offset] as string
  return {
    ru: `Кавычка «${quote}», открытая здесь, нигде не закрыта: «${text}». Закройте её такой же кавычкой в конце текста или уберите.`,
    en: `The quote ${quote} opened here is never closed: “${text}”. Close it with the same quote at the end of the text, or remove it.`,
  }
}

/** Brackets that are opened and never closed, or closed by one of the other kind. */
export function unclosedBrackets({ openings, original }: Faulty): Fault[] {
  return openings.brackets.map((token) => {
    const close = token.start.source === '[' ? ']' : '}'
    const wrong = token.end[0]?.source.trim()
    if (wrong) return wrongBracket(token.end[0]?.offset ?? token.offset, token.start.source, close, wrong)
    return {
      rule: 'yaml-syntax',
      range: { start: token.offset, end: token.offset + 1 },
      message: unclosedBracket(original, token.offset, token.start.source, close),
      mends: [],
    }
  })
}

/** What to say of a bracket that is opened at `offset` and never closed. */
export function unclosedBracket(original: string, offset: number, open: string, close: string): Text {
  const rest = restOfLine(original, offset)
  const text = quoted(original.slice(rest.start, rest.end))
  return {
    ru: `Скобка «${open}», открытая здесь, не закрыта: «${text}». Поставьте «${close}» в конце или, если это просто текст, возьмите его в кавычки.`,
    en: `The bracket “${open}” opened here is not closed: “${text}”. Put “${close}” at its end or, if this is just text, put the text in quotes.`,
  }
}

function wrongBracket(offset: number, open: string, close: string, wrong: string): Fault {
  return {
    rule: 'yaml-syntax',
    range: { start: offset, end: offset + wrong.length },
    message: {
      ru: `Скобка «${open}» закрыта скобкой «${wrong}». Поставьте здесь «${close}».`,
      en: `The bracket “${open}” is closed by “${wrong}”. Put “${close}” here.`,
    },
    mends: [],
  }
}
