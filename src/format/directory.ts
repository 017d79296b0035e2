import type { Format } from '../core/format.ts'
import { formatOf } from './format-of.ts'
import { dictionary, map, required, type Value } from './node.ts'
import { both } from './roadmap/both.ts'
import { party } from './roadmap/responsibles.ts'

const root = map({
  responsibles: required(dictionary(party), {
    ru: 'справочник',
    title: both('Справочник ответственных', 'Directory of responsibles'),
    about: both(
      'Ключ и название: «school: Директор школы», или ключ, название и псевдонимы.',
      'A key and a name, or a key, a name and aliases.',
    ),
  }),
})

/** The value of a file that holds only people, for several plans. */
export type DirectoryFile = Value<typeof root>

/** The format of a shared directory of responsibles. */
export const directoryFormat: Format<DirectoryFile> = formatOf(
  { ru: 'справочник ответственных', en: 'directory of responsibles' },
  root,
)
