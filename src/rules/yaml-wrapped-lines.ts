import type { Path } from '../core/diagnostic.ts'
import type { Text } from '../core/text.ts'
import type { Item, Roadmap } from '../model/index.ts'
import type { Rule } from './rule.ts'

export const yamlWrappedLines: Rule = {
  id: 'yaml-wrapped-lines',
  severity: 'info',
  page: () => ({
    title: { ru: 'Похоже, текст разбит на строки вручную', en: 'A text looks wrapped by hand' },
    why: {
      ru: 'После «|» каждая строка печатается отдельным абзацем. Если длинный текст разбит на строки, чтобы он помещался на экране, в таблице он распадётся на куски. Запишите текст одной строкой или уберите «|»: без него строки сливаются в одну. Замечание появляется, когда в тексте хотя бы две строки продолжают предыдущую с маленькой буквы.',
      en: 'After “|” every line is printed as a paragraph of its own. A long text that was broken into lines to fit the screen falls to pieces in the table. Write the text on one line, or remove the “|”: without it the lines are run together. At least two lines of a text have to go on with a small letter.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: |
      Провести совещание с классными руководителями,
      на котором обсудить подготовку к новому учебному году
      и распределить обязанности между участниками
    deadline: до 1 сентября 2026 г.
    responsible: Директор`,
        finds: ['на котором обсудить подготовку к новому учебному году'],
      },
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: |
      Провести совещание, на котором рассмотреть:
      - подготовку к новому учебному году;
      - распределение обязанностей.
      Ознакомить с протоколом всех участников
    deadline: до 1 сентября 2026 г.
    responsible: Директор`,
        finds: [],
      },
    ],
  }),
  *check(plan) {
    for (const { path, text } of texts(plan)) {
      const wrapped = wrappedLines(text)
      if (wrapped.length >= 2) yield { target: { path, ...(wrapped[0] && { span: wrapped[0] }) }, message }
    }
  },
}

const message: Text = {
  ru: 'Похоже, текст разбит на строки вручную, а после «|» каждая строка печатается отдельным абзацем. Запишите его одной строкой или уберите «|».',
  en: 'The text looks wrapped by hand, but after “|” every line is printed as a paragraph. Write it on one line, or remove the “|”.',
}

// The plan's title and the stamps are set line by line on purpose; cells of the table are not.
function* texts(plan: Roadmap): Generator<{ readonly path: Path; readonly text: string }> {
  const items: readonly Item[] = [...plan.sections, ...plan.activities]
  for (const { path, title, result, resultFrom } of items) {
    if (title.includes('\n')) yield { path: [...path, 'title'], text: title }
    if (result?.includes('\n') && resultFrom === 'own') yield { path: [...path, 'result'], text: result }
  }
}

/** The lines that go on with the line before them: that one has no closing punctuation, this one begins with a small letter. */
function wrappedLines(text: string): { readonly start: number; readonly end: number }[] {
  const found: { readonly start: number; readonly end: number }[] = []
  let start = 0
  let before = ''
  for (const line of text.split('\n')) {
    const end = start + line.trimEnd().length
    if (/[^.!?…:;\s]\s*$/u.test(before) && /^\p{Ll}/u.test(line)) found.push({ start, end })
    before = line
    start += line.length + 1
  }
  return found
}
