import { defaultTreeAdapter, type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, Parser } from 'parse5'
import type { Unreadable } from '../../reading.ts'

/** Elements that may be open inside each other: where one ends or begins, all open ones may be gone through. */
const MOST_OPEN = 2500
/** The sum, over all elements, of how many were open where each began; a page of 100,000 elements has some two million. */
const MOST_STEPS = 100_000_000

/** Attributes of one element: each is held beside all before it. */
const MOST_ATTRIBUTES = 1000
/** Signs after which it is seen how many attributes have come. */
const STRETCH = 4096

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
    return parsed(text, { ...defaultTreeAdapter, onItemPush, onItemPop }).childNodes
  } catch (error) {
    if (error instanceof TooDeep) return TOO_DEEP
    throw error
  }
}

function parsed(text: string, treeAdapter: typeof defaultTreeAdapter): DefaultTreeAdapterTypes.Document {
  const parser = new Parser<DefaultTreeAdapterMap>({ treeAdapter })
  const { tokenizer } = parser
  for (let at = 0; at < text.length; at += STRETCH) {
    tokenizer.write(text.slice(at, at + STRETCH), false)
    if (attributesSoFar(tokenizer) > MOST_ATTRIBUTES) throw new TooDeep()
  }
  tokenizer.write('', true)
  return parser.document
}

/** How many attributes the element has that is just being read: parse5 keeps it to itself, a test sees that it is still there. */
function attributesSoFar(tokenizer: object): number {
  const { currentToken } = tokenizer as { readonly currentToken?: { readonly attrs?: readonly unknown[] } | null }
  return currentToken?.attrs?.length ?? 0
}

const TOO_DEEP: Unreadable = {
  fault: {
    ru: 'Страница слишком запутана: тысячи её элементов вложены друг в друга или у одного тысячи свойств. Скопируйте таблицу плана в документ Word и импортируйте его.',
    en: 'The page is too tangled: thousands of its elements stand in one another, or one has thousands of attributes. Copy the plan’s table to a Word document and import that.',
  },
}
