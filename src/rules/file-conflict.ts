import type { Rule } from './rule.ts'

export const fileConflict: Rule = {
  id: 'file-conflict',
  severity: 'error',
  page: () => ({
    title: { ru: 'В файле остались две версии одних строк', en: 'Two versions of the same lines are left in the file' },
    why: {
      ru: 'Когда двое изменили одно и то же место плана, Git записывает в файл обе версии и отделяет их строками «<<<<<<<», «=======» и «>>>>>>>». Выбрать должен человек: оставьте нужную версию, а другую и сами эти строки удалите. До тех пор читается первая версия.',
      en: 'When two people have changed the same place of a plan, Git writes both versions into the file and separates them by lines of “<<<<<<<”, “=======” and “>>>>>>>”. A person has to choose: keep the right version, and delete the other and these lines. Until then the first version is read.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Издать приказ
<<<<<<< HEAD
    deadline: до 1 сентября 2026 г.
=======
    deadline: до 15 сентября 2026 г.
>>>>>>> правки завуча
    responsible: Директор`,
        finds: ['<<<<<<<'],
      },
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Издать приказ
    deadline: до 15 сентября 2026 г.
    responsible: Директор`,
        finds: [],
      },
    ],
  }),
}
