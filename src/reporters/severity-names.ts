import type { Severity } from '../core/diagnostic.ts'
import type { Text } from '../core/text.ts'

/** The severities as people read them. */
export const severityNames: Readonly<Record<Severity, Text>> = {
  error: { ru: 'ошибка', en: 'error' },
  warning: { ru: 'предупреждение', en: 'warning' },
  info: { ru: 'к сведению', en: 'info' },
}
