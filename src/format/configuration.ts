import type { Field, Format, Shape, Word } from '../core/format.ts'
import { formatOf } from './format-of.ts'
import { dictionary, either, list, map, mapWithOwn, optional, text, type Value, word } from './node.ts'
import { both } from './roadmap/both.ts'
import { calendar, calendarLabel } from './roadmap/calendar.ts'
import { deadlineSettings, deadlineSettingsLabel } from './roadmap/deadline-settings.ts'

/** How much findings of a rule matter, or that it is not run. */
const levels = [
  { en: 'error', ru: 'ошибка', title: both('Ошибка', 'Error') },
  { en: 'warning', ru: 'предупреждение', title: both('Предупреждение', 'Warning') },
  { en: 'info', ru: 'сведение', also: ['к сведению'], title: both('К сведению', 'For information') },
  { en: 'off', ru: 'выключено', also: ['выкл', 'нет'], title: both('Не проверять', 'Not run') },
] as const satisfies readonly Word[]

const presets = [
  { en: 'recommended', ru: 'основной', title: both('То, что важно', 'What matters') },
  { en: 'strict', ru: 'строгий', title: both('И оформление, и мелочи', 'Style and details too') },
] as const satisfies readonly Word[]

const languages = [
  { en: 'ru', ru: 'русский', title: both('Русский', 'Russian') },
  { en: 'en', ru: 'английский', title: both('Английский', 'English') },
] as const satisfies readonly Word[]

const severity = {
  severity: optional(word(levels), {
    ru: 'уровень',
    title: both('Уровень', 'Severity'),
    about: both('Насколько важны замечания правила.', 'How much the findings of the rule matter.'),
  }),
}

const rule = either(word(levels), mapWithOwn(severity, either(text(), list(text()))))

const paths = list(text())

const root = map({
  language: optional(word(languages), {
    ru: 'язык',
    title: both('Язык сообщений', 'Language of messages'),
    about: both('Если не задан ключ --lang.', 'Where --lang says nothing.'),
  }),
  preset: optional(word(presets), {
    ru: 'набор',
    title: both('Набор правил', 'Preset of rules'),
    about: both(
      'recommended (основной) — то, что важно; strict (строгий) — ещё и оформление.',
      'recommended: what matters; strict: style too.',
    ),
  }),
  rules: optional(dictionary(rule), {
    ru: 'правила',
    title: both('Правила', 'Rules'),
    about: both(
      'Имя правила и его уровень (error, warning, info, off) или уровень с настройками.',
      'The name of a rule and its severity (error, warning, info, off), or severity and options.',
    ),
  }),
  files: optional(paths, {
    ru: 'файлы',
    title: both('Какие файлы проверять', 'Files'),
    about: both(
      'Папки и образцы («Планы/**/*.yaml»), которые проверяются, если в команде не назван ни один путь.',
      'Folders and patterns that are checked where the command names no path.',
    ),
  }),
  ignore: optional(paths, {
    ru: 'пропускать',
    title: both('Какие файлы пропускать', 'Files to pass over'),
    about: both('Образцы в записи .gitignore: «Архив/», «*-черновик.yaml».', 'Patterns as in .gitignore.'),
  }),
  responsibles: optional(either(text({ examples: ['справочник.yaml'] }), paths), {
    ru: 'справочник',
    title: both('Общий справочник', 'Shared directory'),
    about: both(
      'Файл (или файлы) со справочником ответственных, общим для всех планов.',
      'A file, or files, with responsibles for all plans.',
    ),
  }),
  calendar: optional(calendar, {
    ...calendarLabel,
    about: both('Календарь всех планов, в которых нет своего.', 'The calendar of plans that have none of their own.'),
  }),
  deadlines: optional(deadlineSettings, deadlineSettingsLabel),
})

/** The value of `roadmap.config.yaml`, keys in English. */
export type ConfigurationFile = Value<typeof root>

/** The format of `roadmap.config.yaml`. */
export const configurationFormat: Format<ConfigurationFile> = formatOf({ ru: 'настройки', en: 'configuration' }, root)

/**
 * The format with the rules there are as keys under `rules`: for editors, which are to offer them. The reader takes any
 * key there, and `check` says which rule was perhaps meant.
 */
export function configurationOf(rules: readonly Field[]): Format<unknown> {
  const { root } = configurationFormat
  if (root.type !== 'map') return configurationFormat
  const shape: Shape = { type: 'map', fields: rules }
  return {
    ...configurationFormat,
    root: { ...root, fields: root.fields.map((field) => (field.key === 'rules' ? { ...field, shape } : field)) },
  }
}

/** What may stand at a rule: a level, or a level with the rule's own options. */
export function ruleLevel({ canBeOff, options }: { canBeOff: boolean; options: readonly Field[] }): Shape {
  const allowed: Shape = { type: 'word', words: canBeOff ? levels : levels.slice(0, 1) }
  const { node: _, ...label } = severity.severity
  return {
    type: 'either',
    of: [allowed, { type: 'map', fields: [{ key: 'severity', ...label, shape: allowed }, ...options] }],
  }
}
