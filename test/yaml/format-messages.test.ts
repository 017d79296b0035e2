import { expect, test } from 'vitest'
import { roadmapFormat } from '../../src/format/index.ts'
import { readYaml } from '../../src/yaml/index.ts'

const messages = (text: string) =>
  readYaml({ file: 'plan.yaml', text }, roadmapFormat).diagnostics.map((d) => d.message)

const cases: readonly [name: string, text: string, ru: string, en: string][] = [
  [
    'a text where keys are due',
    'roadmap: 1\napproval:\n  by: Директор А. А. Ясная\n',
    'Здесь стоит текст «Директор А. А. Ясная», а нужны ключи: под ключом «by» запишите ключи «position» и «name», каждый с новой строки и с отступом.',
    'Here is the text “Директор А. А. Ясная”, but keys are needed: under the key “by” write the keys “position” and “name”, each on a line of its own, indented.',
  ],
  [
    'the same in Russian',
    'дорожная карта: 1\nутверждение:\n  документ: приказ от 01.09.2026 № 5\n',
    'Здесь стоит текст «приказ от 01.09.2026 № 5», а нужны ключи: под ключом «документ» запишите ключи «вид», «автор», «дата» и «номер», каждый с новой строки и с отступом.',
    'Here is the text “приказ от 01.09.2026 № 5”, but keys are needed: under the key “документ” write the keys “вид”, “автор”, “дата” and “номер”, each on a line of its own, indented.',
  ],
  [
    'a text where an entry has keys',
    'roadmap: 1\nactivities:\n  - Издать приказ\n',
    'Здесь стоит текст «Издать приказ», а нужен ключ «title»: напишите «- title: …».',
    'Here is the text “Издать приказ”, but the key “title” is needed: write “- title: …”.',
  ],
  [
    'keys where a list is due',
    'roadmap: 1\nactivities:\n  title: Издать приказ\n',
    'Здесь стоит набор ключей, а нужен список: начните каждый пункт под ключом «activities» с «- » перед его первым ключом.',
    'Here are keys, but a list is needed: begin each entry under “activities” with “- ” before its first key.',
  ],
  [
    'a word in another form',
    'дорожная карта: 1\nутверждение:\n  документ:\n    вид: приказа\n',
    'Значение «приказа» не подходит. Возможно, имелось в виду «приказ». Возможны: приказ (order), распоряжение (directive), постановление (resolution), решение (decision), протокол (protocol), письмо (letter).',
    'The value “приказа” does not fit. Perhaps “приказ” was meant. Possible: приказ (order), распоряжение (directive), постановление (resolution), решение (decision), протокол (protocol), письмо (letter).',
  ],
  [
    'an unknown word',
    'roadmap: 1\nactivities:\n  - title: Т\n    progress:\n      - date: 2026-09-01\n        status: готово\n',
    'Значение «готово» не подходит. Возможны: done (выполнено), partial (выполнено частично), in-progress (в работе), cancelled (снято).',
    'The value “готово” does not fit. Possible: done (выполнено), partial (выполнено частично), in-progress (в работе), cancelled (снято).',
  ],
  [
    'a key that is missing',
    'roadmap: 1\nactivities:\n  - result: Приказ\n',
    'Нет обязательного ключа «title» (что будет сделано): добавьте строку «title: …».',
    'The required key “title” (what will be done) is missing: add a line “title: …”.',
  ],
  [
    'the first key',
    'title: План\n',
    'Нет ключа «roadmap»: первой строкой напишите «roadmap: 1».',
    'The key “roadmap” is missing: write “roadmap: 1” as the first line.',
  ],
  [
    'an empty file',
    '# ничего\n',
    'Файл пуст: в нём нет ни одного ключа. Начните со строки «roadmap: 1».',
    'The file is empty: there is no key in it. Begin with the line “roadmap: 1”.',
  ],
]

test.each(cases)('%s', (_, text, ru, en) => {
  expect(messages(text)).toEqual([{ ru, en }])
})
