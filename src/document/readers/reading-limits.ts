import { counted } from '../../core/text.ts'
import type { Unreadable } from '../reading.ts'

/** Signs of a text; a plan of a thousand activities has half a million, markup included. */
const MOST_SIGNS = 20_000_000
/** Lines of a text; with a cell on each a plan of 5,000 activities has 25,000. */
const MOST_LINES = 300_000
/** Cells of all tables of a text. */
const MOST_CELLS = 1_000_000
/** Columns of a table; Word has at most 63. */
export const MOST_COLUMNS = 1000

/** Why a text cannot be read at all: it is no text, or longer than any plan. */
export function textFault(text: string): Unreadable | undefined {
  if (text.includes('\0')) return NO_TEXT
  if (text.length <= MOST_SIGNS)
    return text.split('\n', MOST_LINES + 1).length > MOST_LINES ? TOO_MANY_LINES : undefined
  return {
    fault: {
      ru: `Текст слишком велик: ${millions(text.length, 'ru')} знаков при наибольших ${millions(MOST_SIGNS, 'ru')}; оставьте в нём только план.`,
      en: `The text is too long: ${millions(text.length, 'en')} characters where at most ${millions(MOST_SIGNS, 'en')} are read; keep only the plan in it.`,
    },
  }
}

const TOO_MANY_LINES: Unreadable = {
  fault: {
    ru: `Текст слишком велик: больше ${MOST_LINES / 1000}\u00A0000 строк; оставьте в нём только план.`,
    en: `The text is too long: more than ${MOST_LINES / 1000},000 lines; keep only the plan in it.`,
  },
}

/** What is said of bytes that are no text. */
export const NO_TEXT: Unreadable = {
  fault: {
    ru: 'Это не текст: внутри двоичные данные; сохраните документ как .docx, .html или .txt и укажите его.',
    en: 'This is no text: it holds binary data; save the document as .docx, .html or .txt and name that file.',
  },
}

/** Why tables cannot be read: `cells` of the grid of all tables, filled up, and `columns` of the widest. */
export function tableFault(cells: number, columns: number): Unreadable | undefined {
  if (columns > MOST_COLUMNS) return tooManyColumns(columns)
  if (cells <= MOST_CELLS) return undefined
  return {
    fault: {
      ru: `Таблицы слишком велики: больше ${millions(MOST_CELLS, 'ru')} ячеек; оставьте в файле только план.`,
      en: `The tables are too large: more than ${millions(MOST_CELLS, 'en')} cells; keep only the plan in the file.`,
    },
  }
}

function tooManyColumns(columns: number): Unreadable {
  const found = counted(columns, ['столбец', 'столбца', 'столбцов'], ['column', 'columns'])
  return {
    fault: {
      ru: `Таблица слишком широка: ${found.ru} при наибольших ${MOST_COLUMNS}; оставьте в файле только план.`,
      en: `A table is too wide: ${found.en} where at most ${MOST_COLUMNS} are read; keep only the plan in the file.`,
    },
  }
}

function millions(count: number, lang: 'ru' | 'en'): string {
  const rounded = Math.ceil(count / 1_000_000)
  return lang === 'ru' ? `${rounded}\u00A0млн` : `${rounded} million`
}
