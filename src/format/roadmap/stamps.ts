import type { Word } from '../../core/format.ts'
import { either, flag, map, optional, required, text, word } from '../node.ts'
import { both } from './both.ts'
import { date, dateOrBlank } from './dates.ts'
import { seal } from './seal.ts'

/** The closed list of documents that approve or agree; only these are inflected («приказ» → «приказом»). */
export const documentKinds = [
  { en: 'order', ru: 'приказ', title: both('Приказ', 'Order') },
  { en: 'directive', ru: 'распоряжение', title: both('Распоряжение', 'Directive') },
  { en: 'resolution', ru: 'постановление', title: both('Постановление', 'Resolution') },
  { en: 'decision', ru: 'решение', title: both('Решение', 'Decision') },
  { en: 'protocol', ru: 'протокол', title: both('Протокол', 'Minutes') },
  { en: 'letter', ru: 'письмо', title: both('Письмо', 'Letter') },
] as const satisfies readonly Word[]

const certificateDay = (ru: string, title: ReturnType<typeof both>) =>
  required(date, { ru, title, about: both('Как в сертификате.', 'As the certificate says.') })

/** The place for the mark of an electronic signature, or what the mark says (ГОСТ Р 7.0.97, «Отметка об электронной подписи»). */
const signatureMark = either(
  flag(),
  map({
    certificate: required(text({ examples: ['1а111ааа000000000011'] }), {
      ru: 'сертификат',
      title: both('Номер сертификата', 'Number of the certificate'),
      about: both('Номер сертификата ключа электронной подписи.', 'The number of the certificate.'),
    }),
    owner: required(text({ examples: ['Фамилия Имя Отчество'] }), {
      ru: 'владелец',
      title: both('Владелец', 'Owner'),
      about: both('Фамилия, имя и отчество владельца сертификата.', 'The owner of the certificate.'),
    }),
    from: certificateDay('с', both('Действителен с', 'Valid from')),
    to: certificateDay('по', both('Действителен по', 'Valid to')),
  }),
)

/** An official: position and name. */
export const official = map({
  position: optional(text(), {
    ru: 'должность',
    title: both('Должность', 'Position'),
    about: both('Должность с названием организации, в именительном падеже.', 'Position and organisation.'),
  }),
  name: optional(text({ examples: ['И. О. Фамилия'] }), {
    ru: 'имя',
    also: ['фио'],
    title: both('Инициалы и фамилия', 'Name'),
    about: both('Инициалы перед фамилией: «И. О. Фамилия».', 'Initials before the surname.'),
  }),
  'signature-mark': optional(signatureMark, {
    ru: 'отметка об электронной подписи',
    also: ['отметка об ЭП', 'отметка об эп'],
    title: both('Отметка об электронной подписи', 'Mark of an electronic signature'),
    about: both(
      '«да» — пустая рамка на месте подписи; сертификат, владелец и срок её заполняют. Подписания отметка не доказывает.',
      '“true”: an empty frame in place of the signature; certificate, owner and days fill it. It proves no signing.',
    ),
  }),
})

/** The number of a document. */
export const actNumber = optional(text({ examples: ['12', 'blank'] }), {
  ru: 'номер',
  title: both('Номер', 'Number'),
  about: both('Номер документа; blank (пусто) — место для записи от руки.', 'The number; blank leaves room for it.'),
})

/** The date of a document. */
export const actDate = optional(dateOrBlank, {
  ru: 'дата',
  title: both('Дата', 'Date'),
  about: both(
    'День или запись, как она печатается; blank (пусто) — место для записи от руки.',
    'A day, or the wording as printed; blank leaves room for it.',
  ),
})

/** The document that approves or changes a plan. */
export const act = map({
  kind: optional(word(documentKinds), {
    ru: 'вид',
    title: both('Вид документа', 'Kind'),
    about: both('Приказ, распоряжение, постановление, решение, протокол.', 'The kind of the approving document.'),
  }),
  author: optional(text({ examples: ['управления образования'] }), {
    ru: 'автор',
    title: both('Автор', 'Author'),
    about: both('Чей документ, в родительном падеже, как печатается.', 'Whose document, in the genitive.'),
  }),
  date: actDate,
  number: actNumber,
})

/** What every stamp consists of beside its word. */
const block = {
  by: optional(official, {
    ru: 'кем',
    title: both('Кем утверждён', 'By whom'),
    about: both('Должностное лицо, которое утверждает план.', 'The official who approves the plan.'),
  }),
  body: optional(
    map({
      name: required(text({ examples: ['Педагогическим советом школы'] }), {
        ru: 'название',
        title: both('Орган', 'Body'),
        about: both('Коллегиальный орган в творительном падеже, как печатается.', 'The body, as printed.'),
      }),
      protocol: optional(map({ date: actDate, number: actNumber }), {
        ru: 'протокол',
        title: both('Протокол', 'Minutes'),
        about: both('Дата и номер протокола.', 'Date and number of the minutes.'),
      }),
    }),
    {
      ru: 'орган',
      title: both('Коллегиальный орган', 'Collegial body'),
      about: both('Педагогический совет, управляющий совет: «УТВЕРЖДЕН … (протокол от … № …)».', 'A collegial body.'),
    },
  ),
  document: optional(act, {
    ru: 'документ',
    title: both('Документ', 'Document'),
    about: both('Документ, которым утверждён план: «приказом … от … № …».', 'The document that approves the plan.'),
  }),
  date: optional(dateOrBlank, {
    ru: 'дата',
    title: both('Дата утверждения', 'Date of approval'),
    about: both(
      'День или запись, как она печатается («23» октября 2026 г.); без даты печатается место для неё.',
      'A day, or the wording as printed; without a date, room for it is printed.',
    ),
  }),
  text: optional(text(), {
    ru: 'текст',
    title: both('Гриф целиком', 'Whole block'),
    about: both('Весь гриф так, как он печатается, строка за строкой.', 'The whole stamp as printed, line by line.'),
  }),
}

/** The stamp «УТВЕРЖДАЮ» or «УТВЕРЖДЕН …». */
export const approval = map({
  word: optional(text({ examples: ['УТВЕРЖДАЮ'] }), {
    ru: 'гриф',
    title: both('Слово грифа', 'Word of the stamp'),
    about: both('По умолчанию вычисляется: УТВЕРЖДАЮ, УТВЕРЖДЕН, УТВЕРЖДЕНА и так далее.', 'Computed by default.'),
  }),
  ...block,
  ...seal,
})

/** A stamp «СОГЛАСОВАНО», «ПРИНЯТО», «РАССМОТРЕНО» beside the approval. */
export const agreed = map({
  word: required(text({ examples: ['СОГЛАСОВАНО', 'ПРИНЯТО', 'РАССМОТРЕНО'] }), {
    ru: 'гриф',
    title: both('Слово грифа', 'Word of the stamp'),
    about: both('СОГЛАСОВАНО, ПРИНЯТО, РАССМОТРЕНО — как печатается.', 'СОГЛАСОВАНО, ПРИНЯТО …, as printed.'),
  }),
  ...block,
})

/** «Приложение № 1 к приказу …» above the stamp. */
export const annex = map({
  number: optional(text(), {
    ru: 'номер',
    title: both('Номер приложения', 'Number of the annex'),
    about: both('Номер, если приложений несколько.', 'The number, where there are several.'),
  }),
  to: optional(text({ examples: ['приказу управления образования от 01.09.2026 № 12'] }), {
    ru: 'к',
    title: both('К чему приложение', 'Annex to what'),
    about: both(
      'Документ в дательном падеже, как печатается; без него берётся утверждающий документ.',
      'The document in the dative, as printed; without it the approving document is taken.',
    ),
  }),
})

/** The order that is printed before the roadmap and approves it. */
export const order = map({
  kind: optional(text({ examples: ['приказ'] }), {
    ru: 'вид',
    title: both('Вид документа', 'Kind'),
    about: both('Слово, которым документ начинается: приказ, распоряжение.', 'The word that the document begins with.'),
  }),
  date: optional(dateOrBlank, {
    ru: 'дата',
    title: both('Дата', 'Date'),
    about: both('Дата документа; blank (пусто) — место для записи.', 'Its date; blank leaves room for it.'),
  }),
  number: actNumber,
  heading: optional(text({ examples: ['О внедрении наставничества'] }), {
    ru: 'заголовок',
    title: both('Заголовок', 'Heading'),
    about: both('Заголовок к тексту: «О …».', 'The heading of the text.'),
  }),
  text: optional(text(), {
    ru: 'текст',
    title: both('Текст', 'Text'),
    about: both('Текст документа: каждая строка — абзац.', 'The text: every line is a paragraph.'),
  }),
  signature: optional(official, {
    ru: 'подпись',
    title: both('Подпись', 'Signature'),
    about: both('Кто подписывает документ.', 'Who signs the document.'),
  }),
})
