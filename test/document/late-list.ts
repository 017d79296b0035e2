import type { Document, Row, TextInline } from '../../src/document/document.ts'
import { cell, header, LOOK, line } from './samples.ts'

type Tone = NonNullable<TextInline['tone']>

function row(number: string, title: string, due: string, who: string, state: string, tone: Tone): Row {
  const stated = { paragraphs: [{ ...line('cell', ''), inlines: [{ type: 'text', text: state, tone } as const] }] }
  return { cells: [cell(number), cell(title), cell(due), cell(who), stated] }
}

function section(text: string): Row {
  return { cells: [{ paragraphs: [line('cell-section', text)], colSpan: 5 }], keepNext: true }
}

/** A list as `overdue` prints it: what is late and what will soon be due. */
export const LIST: Document = {
  title: 'Просроченные мероприятия',
  lang: 'ru',
  look: LOOK,
  sheets: [
    {
      orientation: 'portrait',
      margins: { top: 20, right: 10, bottom: 20, left: 20 },
      pageNumbers: 'none',
      blocks: [
        line('title', 'Исполнение плана на 1\u00A0марта 2032\u00A0года'),
        {
          type: 'table',
          columns: [
            { width: 12, tight: true },
            { width: 60 },
            { width: 22, tight: true },
            { width: 40 },
            { width: 36, tight: true },
          ],
          header: [{ cells: ['№', 'Мероприятие', 'Срок', 'Ответственный', 'Состояние'].map((text) => header(text)) }],
          rows: [
            section('Просрочено'),
            row(
              '1.1',
              'Разработка и утверждение положения о школьном лесничестве',
              '16.10.2031',
              'Комитет по образованию',
              'опоздание 137 дней',
              'bad',
            ),
            row(
              '1.2',
              'Назначение кураторов школьных лесничеств',
              '01.11.2031',
              'Руководители общеобразовательных организаций',
              'опоздание 121 день',
              'bad',
            ),
            row(
              '1.3',
              'Заключение соглашений о взаимодействии с районным лесничеством и музеем',
              '31.12.2031',
              'Комитет по образованию',
              'опоздание 61 день',
              'bad',
            ),
            row(
              '2.4',
              'Конкурс исследовательских работ 🌲',
              '29.02.2032',
              'Районный методический кабинет',
              'опоздание 1 день',
              'bad',
            ),
            section('Скоро срок'),
            row(
              '2.5',
              'Публичная защита лучших работ',
              '15.03.2032',
              'Районный методический кабинет',
              'осталось 14 дней',
              'warn',
            ),
            row(
              '2.10',
              'Курсы повышения квалификации для кураторов по программе «Основы лесоводства для педагога»',
              '31.03.2032',
              'Районный методический кабинет',
              'осталось 30 дней',
              'warn',
            ),
            section('Исполнено'),
            row(
              '1.5',
              'Размещение раздела «Школьное лесничество» на сайтах',
              '01.02.2032',
              'Ответственные за ведение сайтов',
              'исполнено',
              'good',
            ),
          ],
          borders: true,
        },
        line('body', 'Просрочено 4, скоро срок у 2, исполнено 1.'),
      ],
    },
  ],
}
