import type { Rule } from './rule.ts'

export const templateMissing: Rule = {
  id: 'template-missing',
  severity: 'error',
  page: () => ({
    title: { ru: 'Шаблон не найден', en: 'The template cannot be had' },
    why: {
      ru: 'План (ключ template, «шаблон») или другой шаблон (based-on, «на основе») называет шаблон, которого нет, который не читается, лежит за пределами репозитория или основан сам на себе. Имя без окончания — шаблон программы, файл называют с окончанием .yaml; путь считается от папки того, кто его назвал. Замечание появляется при печати (roadmap render).',
      en: 'The plan (key template) or another template (based-on) names a template that is not there, cannot be read, lies outside the repository or is based on itself. A name without an ending is a template of the program, a file is named with .yaml; the path is counted from the folder of whoever names it. It is found on printing (roadmap render).',
    },
    examples: [],
  }),
}
