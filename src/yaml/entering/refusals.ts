import type { Refused } from './entry.ts'

function refuse(ru: string, en: string): Refused {
  return { refused: { ru, en } }
}

export function hasConflict(): Refused {
  return refuse(
    'В файле остались две версии одних и тех же строк (знаки «<<<<<<<», «=======», «>>>>>>>»). Выберите одну из них, удалите другую и эти знаки, а потом повторите.',
    'The file still holds two versions of the same lines (the signs “<<<<<<<”, “=======”, “>>>>>>>”). Choose one, delete the other and these signs, and try again.',
  )
}

export function hasFaults(): Refused {
  return refuse(
    'В файле есть ошибки записи YAML, поэтому вносить в него правки ненадёжно. Исправьте их: они перечислены в «roadmap check».',
    'The file has faults of YAML, so it is not safe to edit it. Put them right first: “roadmap check” lists them.',
  )
}

export function isReference(name: string, where: string): Refused {
  return refuse(
    `Значение «${where}» взято по ссылке «*${name}»: правка изменила бы и другие места файла. Запишите значение прямо, без ссылки, и повторите.`,
    `The value “${where}” comes from the reference “*${name}”: the edit would change other places of the file too. Write the value out, without a reference, and try again.`,
  )
}

export function isReferred(name: string, where: string): Refused {
  return refuse(
    `На значение «${where}» по имени «&${name}» ссылаются другие места файла: правка изменила бы и их. Запишите значения прямо, без ссылок, и повторите.`,
    `Other places of the file refer to the value “${where}” by its name “&${name}”: the edit would change them too. Write the values out, without references, and try again.`,
  )
}

export function isFilled(where: string): Refused {
  return refuse(`Место «${where}» уже заполнено.`, `“${where}” has a value already.`)
}

export function isNowhere(where: string): Refused {
  return refuse(`Места «${where}» в файле нет.`, `The file has no place “${where}”.`)
}

export function isNoList(where: string): Refused {
  return refuse(
    `Значение «${where}» записано не списком, поэтому дописать в него нельзя. Запишите его списком, по одному значению на строку с «- ».`,
    `The value “${where}” is not written as a list, so nothing can be added to it. Write it as a list, one value per line, with “- ”.`,
  )
}

export function isUnsafe(where: string, line: number): Refused {
  return refuse(
    `Внести правку в «${where}» (строка ${line}) так, чтобы остальное в файле осталось прежним, не удалось. Внесите её вручную.`,
    `“${where}” (line ${line}) could not be edited so that the rest of the file stays what it was. Edit it by hand.`,
  )
}
