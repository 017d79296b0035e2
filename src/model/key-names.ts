/** The keys that sentences name, with their Russian spelling; a test holds them against the field table. */
const russian = {
  period: 'период',
  approval: 'утверждение',
  deadline: 'срок',
  responsible: 'ответственные',
  responsibles: 'справочник',
  result: 'результат',
  title: 'название',
  text: 'текст',
  due: 'до',
  events: 'события',
  calendar: 'календарь',
  for: 'за',
  by: 'кем',
  position: 'должность',
  name: 'имя',
  aliases: 'псевдонимы',
  date: 'дата',
  number: 'номер',
  merge: 'объединить',
  id: 'код',
  include: 'подключить',
  implements: 'во исполнение',
  plan: 'план',
  as: 'за кого',
  except: 'кроме',
  amendments: 'изменения',
  document: 'документ',
  ground: 'основание',
  excluded: 'исключено',
  seal: 'контрольная сумма',
  parts: 'суммы частей',
  draft: 'проект',
  share: 'доля',
  missing: 'не отчитались',
  evidence: 'подтверждение',
  note: 'примечание',
} as const

/** A key as it is spelled in a file of the given language: messages follow the file. */
export function keyName(keys: 'en' | 'ru', key: keyof typeof russian): string {
  return keys === 'ru' ? russian[key] : key
}

/** For the test that holds this list against the field table. */
export const russianKeyNames: Readonly<Record<string, string>> = russian
