import type { Rule } from './rule.ts'

export const linkMissing: Rule = {
  id: 'link-missing',
  severity: 'error',
  page: () => ({
    title: { ru: 'Файл, на который ссылается план, не читается', en: 'A file that the plan names cannot be read' },
    why: {
      ru: 'План называет справочник (include, «подключить») или вышестоящий план (implements, «во исполнение»), но такого файла нет, он не читается или лежит за пределами репозитория. Путь считается от папки плана.',
      en: 'The plan names a directory (include) or an upper plan (implements) that is not there, cannot be read or lies outside the repository. The path is counted from the folder of the plan.',
    },
    examples: [],
  }),
  *check(_plan, { linked }) {
    for (const { kind, path, message, related = [] } of linked.faults) {
      if (kind === 'missing') yield { target: { path }, message, related }
    }
  },
}
