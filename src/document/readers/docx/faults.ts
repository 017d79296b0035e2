import type { Unreadable } from '../../reading.ts'

/** The file is none that Word could have written: neither an archive nor a document of old. */
export const NOT_WORD: Unreadable = {
  fault: {
    ru: 'Это не документ Word: откройте файл в той программе, в которой он сделан, и сохраните как «Документ Word (.docx)».',
    en: 'This is not a Word document: open it in the program that made it and save it as “Word Document (.docx)”.',
  },
}

/** Nothing is in the file. */
export const EMPTY: Unreadable = {
  fault: { ru: 'Файл пуст: в нём нет ни одного байта.', en: 'The file is empty: there is not one byte in it.' },
}

/** A page description, not a text. */
export const PDF: Unreadable = {
  fault: {
    ru: 'Это PDF, а не документ Word: нужен тот файл .docx, из которого его сделали.',
    en: 'This is a PDF, not a Word document: what is needed is the .docx from which it was made.',
  },
}

/** Rich Text Format, often named .doc. */
export const RTF: Unreadable = {
  fault: {
    ru: 'Это файл RTF, хотя Word его и открывает: сохраните его в Word как «Документ Word (.docx)».',
    en: 'This is an RTF file, although Word opens it: save it in Word as “Word Document (.docx)”.',
  },
}

/** A document of Word 97–2003. */
export const OLD_WORD: Unreadable = {
  fault: {
    ru: 'Это документ Word 97–2003 (.doc): откройте его в Word и сохраните как «Документ Word (.docx)» либо установите LibreOffice.',
    en: 'This is a document of Word 97–2003 (.doc): open it in Word and save it as “Word Document (.docx)”, or install LibreOffice.',
  },
}

/** A document under a password. */
export const ENCRYPTED: Unreadable = {
  fault: {
    ru: 'Документ закрыт паролем: откройте его в Word, снимите пароль («Файл → Сведения → Защита документа → Зашифровать с использованием пароля») и сохраните.',
    en: 'The document is locked by a password: open it in Word, remove the password (“File → Info → Protect Document → Encrypt with Password”) and save it.',
  },
}

/** An archive whose insides are of another program. */
export function otherProgram(ru: string, en: string): Unreadable {
  return {
    fault: {
      ru: `Это ${ru}, а не документ Word: сохраните как «Документ Word (.docx)».`,
      en: `This is ${en}, not a Word document: save it as “Word Document (.docx)”.`,
    },
  }
}

/** An archive in which no document is found. */
export const NO_DOCUMENT: Unreadable = {
  fault: {
    ru: 'Это архив, а не документ Word: в нём нет текста документа. Если файл назывался .docx, он повреждён: нужна другая его копия.',
    en: 'This is an archive, not a Word document: no text of a document is in it. If it was a .docx, it is damaged: another copy is needed.',
  },
}

/** An archive that ends too early or contradicts itself. */
export const DAMAGED: Unreadable = {
  fault: {
    ru: 'Файл повреждён: его архив не распаковывается. Откройте файл в Word — он предложит восстановить содержимое — и сохраните заново или возьмите другую копию.',
    en: 'The file is damaged: its archive cannot be unpacked. Open it in Word, which offers to recover the content, and save it anew, or take another copy.',
  },
}

/** A part whose insides are not what they have to be. */
export function damagedPart(name: string): Unreadable {
  return {
    fault: {
      ru: `Файл повреждён: его часть «${name}» не читается. Откройте файл в Word — он предложит восстановить содержимое — и сохраните заново или возьмите другую копию.`,
      en: `The file is damaged: its part “${name}” cannot be read. Open it in Word, which offers to recover the content, and save it anew, or take another copy.`,
    },
  }
}

/** A part with a document type or entities of its own: Word writes none, and they can swell without end. */
export function entitiesIn(name: string): Unreadable {
  return {
    fault: {
      ru: `В части «${name}» объявлен тип документа (DOCTYPE): Word так не пишет, и читать такой файл опасно. Откройте его в Word и сохраните заново.`,
      en: `Part “${name}” declares a document type (DOCTYPE): Word never does, and reading such a file is dangerous. Open it in Word and save it anew.`,
    },
  }
}

/** More than a document may have. */
export function tooLarge(ru: string, en: string): Unreadable {
  return {
    fault: {
      ru: `Документ слишком велик: ${ru}. Оставьте в файле только план и сохраните его заново.`,
      en: `The document is too large: ${en}. Leave nothing but the plan in the file and save it anew.`,
    },
  }
}
