import { tableTexts } from '../analysis/index.ts'
import type { Rule } from './rule.ts'

export const titleSeveral: Rule = {
  id: 'title-several',
  severity: 'info',
  levels: { recommended: 'off' },
  page: () => ({
    title: { ru: 'В одном пункте два мероприятия', en: 'Two activities in one item' },
    why: {
      ru: 'Если в названии два предложения и каждое называет своё дело («Сбор отчётов. Подготовка справки»), у них один срок и одна отметка о выполнении: сделанное наполовину не отметить. Разделите пункт, если дела делаются порознь.',
      en: 'Where a title has two sentences and each names work of its own, both have one deadline and one mark: what is half done cannot be told. Part the item if they are done separately.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Сбор отчётов классных руководителей. Подготовка итоговой справки.
    deadline: до 1 июня 2027 г.
    responsible: Методист
  - title: |
      Проведение конкурса «Лучший класс. Подготовка к празднику»:
      1. Сбор заявок
      2. Подготовка зала
    deadline: май 2027 г.
    responsible: Методист`,
        finds: ['Подготовка'],
      },
    ],
  }),
  *check(plan) {
    for (const { path, text, offset } of tableTexts(plan)) {
      if (path.at(-1) !== 'title') continue
      const [, second] = actions(text)
      if (!second) continue
      yield {
        target: { path, span: { start: offset + second.start, end: offset + second.end } },
        message: {
          ru: `Похоже, с «${second.word}» начинается ещё одно мероприятие: разделите пункт, если они делаются порознь.`,
          en: `With “${second.word}” another activity seems to begin: part the item if they are done separately.`,
        },
      }
    }
  },
}

/** Sentences that begin with the name of an action; lists and what stands in «…» or (…) have none. */
function actions(text: string) {
  const free = text.replace(/«[^«»]*»|\([^()]*\)/gu, (aside) => '_'.repeat(aside.length))
  return [...free.matchAll(sentence)].flatMap(({ 0: found, index, groups }) => {
    const word = groups?.word ?? ''
    const start = index + found.length - word.length
    return action.test(word) ? [{ word, start, end: start + word.length }] : []
  })
}

/** Behind a number («1. Издание») stands an item of a list. */
const sentence = /(?:^|(?<!\d)[.!;]\s)(?<word>\p{Lu}\p{Ll}{3,})/gu

const action =
  /(?:[аеяи]ние|[иы]тие|[аяеиу]ция)$|^(?:Сбор|Анализ|Учет|Учёт|Выпуск|Обзор|Разработка|Подготовка|Отправка|Рассылка|Оценка|Корректировка|Проверка|Публикация)$/u
