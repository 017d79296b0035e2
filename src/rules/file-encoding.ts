import type { Rule } from './rule.ts'

export const fileEncoding: Rule = {
  id: 'file-encoding',
  severity: 'error',
  page: () => ({
    title: { ru: 'Файл не в кодировке UTF-8', en: 'The file is not in UTF-8' },
    why: {
      ru: 'Буквы в файле записаны в другой кодировке, чаще всего в Windows-1251 (ANSI). Сообщение называет её, но сам файл не перекодируется: при ошибке вместо русских слов в документ попали бы случайные знаки. Пересохраните файл: в Блокноте выберите «Файл», «Сохранить как», а в поле «Кодировка» — «UTF-8».',
      en: 'The letters of the file are written in another encoding, mostly Windows-1251 (ANSI). The message names it, but the file is not converted: a wrong guess would print gibberish. Save the file again: in Notepad choose “File”, “Save as”, and “UTF-8” as the encoding.',
    },
    examples: [],
  }),
}
