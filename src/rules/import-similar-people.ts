import type { Rule } from './rule.ts'

export const importSimilarPeople: Rule = {
  id: 'import-similar-people',
  severity: 'info',
  page: () => ({
    title: { ru: 'Похожие названия сведены в справочнике', en: 'Similar names became one entry' },
    why: {
      ru: 'Одно и то же учреждение или должность названы в документе по-разному: с кавычками и без, полностью и сокращённо, с опечаткой. В справочнике это одна запись, другие написания — её псевдонимы; в таблице остаётся то, что напечатано. Если это разные ответственные, разведите их по своим ключам.',
      en: 'The document names the same body in several ways: with and without quotes, in full and in short, with a slip. The directory has one entry, the other spellings are its aliases; the table keeps what is printed. If they are different people, give each a key of its own.',
    },
    examples: [],
  }),
}
