import { defaultTreeAdapter, type DefaultTreeAdapterTypes, parse } from 'parse5'
import type { Unreadable } from '../../reading.ts'

/** Elements that may be open inside each other: where one ends or begins, all open ones may be gone through. */
const MOST_OPEN = 2500
/** The sum, over all elements, of how many were open where each began; a page of 100,000 elements has some two million. */
const MOST_STEPS = 100_000_000

class TooDeep extends Error {}

/** The nodes of a page; a sentence where its elements are so nested that to put them in order would take too long. */
export function parsePage(text: string): readonly DefaultTreeAdapterTypes.ChildNode[] | Unreadable {
  let open = 0
  let steps = 0
  const onItemPush = () => {
    steps += ++open
    if (open > MOST_OPEN || steps > MOST_STEPS) throw new TooDeep()
  }
  const onItemPop = () => void open--
  try {
    return parse(text, { treeAdapter: { ...defaultTreeAdapter, onItemPush, onItemPop } }).childNodes
  } catch (error) {
    if (error instanceof TooDeep) return TOO_DEEP
    throw error
  }
}

const TOO_DEEP: Unreadable = {
  fault: {
    ru: 'Страница слишком запутана: тысячи её элементов вложены друг в друга. Скопируйте таблицу плана в документ Word и импортируйте его.',
    en: 'The page is too tangled: thousands of its elements stand in one another. Copy the plan’s table to a Word document and import that.',
  },
}
