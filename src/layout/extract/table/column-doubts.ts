import type { Choice, Doubt } from '../draft.ts'
import type { Field } from './column-fields.ts'
import type { Headed } from './headed-columns.ts'
import { headingRole, namesBoth } from './headings.ts'

/** The key of the answer that says what the column at a place of the grid holds. */
export function columnQuestion(index: number): string {
  return `column ${index + 1}`
}

const fieldNames = {
  title: { ru: 'мероприятие', en: 'activity' },
  deadline: { ru: 'срок', en: 'deadline' },
  responsible: { ru: 'ответственные', en: 'responsible' },
  result: { ru: 'результат', en: 'result' },
  own: { ru: 'свой столбец', en: 'a column of its own' },
} as const

/** Whether an answer names a field that a column can be taken for. */
export function isField(answer: string): answer is keyof typeof fieldNames {
  return Object.hasOwn(fieldNames, answer)
}

/** A column whose heading says nothing: what it was taken for. */
export function guessedColumn({ index, upper, at }: Headed, field: Field): Doubt {
  const what = fieldNames[isField(field) ? field : 'own']
  const others = Object.keys(fieldNames).filter((each) => each !== field)
  return {
    rule: 'import-column',
    path: [],
    at,
    question: { key: columnQuestion(index), choices: [field, ...others].flatMap(choiceOf) },
    message: {
      ru: `По заголовку «${upper}» не понять, что в столбце ${index + 1}; по содержанию похоже на «${what.ru}». Если это не так, поправьте «столбцы».`,
      en: `The heading “${upper}” does not say what column ${index + 1} holds; its content looks like: ${what.en}. If not, change “columns”.`,
    },
  }
}

/** A plan has one deadline an activity: what more columns of them there are become columns of their own, and that is told. */
export function deadlineDoubts(headed: readonly Headed[], fields: ReadonlyMap<number, Field>): Doubt[] {
  const taken = headed.find(({ index }) => fields.get(index) === 'deadline')
  const others = headed.filter(({ index, role }) => role === 'deadline' && !fields.has(index))
  if (taken) return others.map((other) => furtherDeadline(other, taken))
  const both = headed.find(({ upper, lower }) => lower === '' && namesBoth(upper))
  if (both) return [deadlineWithPeople(both)]
  const first = headed.find(({ role, lower, upper }) => role === 'span' || isDeadlineGroup(upper, lower))
  return first ? [deadlineInColumns(first)] : []
}

function isDeadlineGroup(upper: string, lower: string): boolean {
  return lower !== '' && headingRole(upper) === 'deadline'
}

function furtherDeadline({ index, upper, at }: Headed, taken: Headed): Doubt {
  return {
    rule: 'import-column',
    path: [],
    at,
    question: { key: columnQuestion(index), choices: ['own', 'deadline'].flatMap(choiceOf) },
    message: {
      ru: `Столбцов со сроками несколько: срок взят из столбца ${taken.index + 1}, а столбец ${index + 1} («${upper}») записан как свой. Если срок — в нём, поменяйте их имена в «столбцы».`,
      en: `There are several columns of deadlines: the deadline was taken from column ${taken.index + 1}, and column ${index + 1} (“${upper}”) became one of the plan’s own. If the deadline stands there, exchange their names in “columns”.`,
    },
  }
}

function deadlineWithPeople({ index, upper, at }: Headed): Doubt {
  return {
    rule: 'import-column',
    path: [],
    at,
    message: {
      ru: `В столбце ${index + 1} («${upper}») сроки стоят вместе с ответственными, и разделить их надёжно нельзя: всё записано в ответственных. Перенесите сроки в столбец «срок».`,
      en: `Column ${index + 1} (“${upper}”) holds deadlines together with people, which cannot be parted safely: all of it went to the responsibles. Move the deadlines to a column “deadline”.`,
    },
  }
}

function deadlineInColumns({ at, upper, lower }: Headed): Doubt {
  const heading = lower === '' ? upper : lower
  return {
    rule: 'import-column',
    path: [],
    at,
    message: {
      ru: `Столбца со сроками нет: сроки разнесены по столбцам («${heading}» и другие). Они записаны как свои столбцы плана; чтобы сроки считались, впишите их мероприятиям и добавьте столбец «срок».`,
      en: `No column holds deadlines: they are spread over columns (“${heading}” and others), which became columns of the plan’s own. To have deadlines counted, write them to the activities and add a column “deadline”.`,
    },
  }
}

function choiceOf(key: string): Choice[] {
  return isField(key) ? [{ key, label: fieldNames[key] }] : []
}
