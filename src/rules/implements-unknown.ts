import { nearest } from '../core/similar.ts'
import type { Text } from '../core/text.ts'
import {
  folded,
  type Item,
  itemFinder,
  keyName,
  type Mention,
  peopleOf,
  type Roadmap,
  type Tracked,
  trackedItems,
} from '../model/index.ts'
import type { Finding, Rule } from './rule.ts'
import { isPlainSection, namesOfTheirs, namingItems } from './upper-plan.ts'

export const implementsUnknown: Rule = {
  id: 'implements-unknown',
  severity: 'error',
  page: () => ({
    title: { ru: 'В вышестоящем плане нет такого пункта', en: 'The upper plan has no such item' },
    why: {
      ru: 'Мероприятие исполняет пункт вышестоящего плана, которого там нет, или исполнитель («за кого») там не назван. Пункт называют его кодом (id) или номером, как он печатается; раздел — его мероприятиями.',
      en: 'An activity implements an item that the upper plan does not have, or nobody there is called as the key “as” says. An item is named by its id or its printed number, a section by its activities.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Составить список участников
    deadline: 1 октября 2026 г.
    responsible: Директор
    implements: "2.3"`,
        finds: ['"2.3"'],
      },
    ],
  }),
  *check(plan, { linked: { upper } }) {
    const mentions = [...namingItems(plan).flatMap((item) => item.implements), ...(plan.implements?.except ?? [])]
    if (upper) {
      const there = new Upper(upper)
      for (const mention of mentions) yield* there.faultsOf(mention)
      for (const as of plan.implements?.as ?? []) yield* there.nobody(as)
    } else if (!plan.implements) {
      // An upper plan that is named but cannot be read has its own finding.
      for (const { path } of mentions) yield { target: { path }, message: noUpper(plan) }
    }
  },
}

function noUpper({ keys }: Roadmap): Text {
  const key = keyName(keys, 'implements')
  return {
    ru: `Пункт вышестоящего плана назван, а сам план — нет: впишите в начало файла «${key}: ../Муниципалитет/план.yaml» со своим путём к нему.`,
    en: `An item of an upper plan is named, but not the plan: write “${key}: ../municipality/plan.yaml” at the top of the file, with your own path.`,
  }
}

function several(name: string): Text {
  return {
    ru: `В вышестоящем плане несколько пунктов «${name}»: назовите нужный его кодом (id).`,
    en: `The upper plan has several items “${name}”: name the one you mean by its id.`,
  }
}

function wholeSection(name: string, activities: readonly Item[]): Text {
  const numbers = rangeOf(activities)
  return {
    ru: `«${name}» в вышестоящем плане — раздел: назовите его мероприятия${numbers ? ` (${numbers.ru})` : ''}, какие из них исполняются.`,
    en: `“${name}” is a section of the upper plan: name those of its activities${numbers ? ` (${numbers.en})` : ''} that are implemented.`,
  }
}

/** The numbers of items, the first and the last of them. */
function rangeOf(items: readonly Item[]): Text | undefined {
  const [first, last] = [items[0]?.address, items.at(-1)?.address]
  if (!first || !last) return undefined
  return first === last
    ? { ru: `пункт ${first}`, en: `item ${first}` }
    : items.length === 2
      ? { ru: `пункты ${first} и ${last}`, en: `items ${first} and ${last}` }
      : { ru: `пункты с ${first} по ${last}`, en: `items ${first} to ${last}` }
}

type Place = NonNullable<Finding['related']>[number]

function placeOf(item: Item, { file }: Roadmap): Place {
  const what = item.title.trim().split('\n')[0] ?? ''
  return {
    target: { path: [...item.path, 'title'] },
    file,
    message: isPlainSection(item)
      ? { ru: `Раздел ${item.address}: «${what}».`, en: `Section ${item.address}: «${what}».` }
      : { ru: `Пункт ${item.address}: «${what}».`, en: `Item ${item.address}: «${what}».` },
  }
}

function beginning({ file }: Roadmap): Place {
  return { target: { path: ['title'] }, file, message: { ru: 'Вышестоящий план.', en: 'The upper plan.' } }
}

/** How many of those responsible in the upper plan are named. */
const shown = 4

/** Among how many items the one that is meant is looked for, and for how many names: with more it would only cost time. */
const mostCompared = 2000
const mostLookedFor = 100

/** An upper plan in which many names are looked up. */
class Upper {
  readonly #plan: Roadmap
  readonly #items: readonly Tracked[]
  readonly #find: (name: string) => readonly Item[]
  readonly #byId: ReadonlyMap<string, Item>
  /** Those responsible as they print, and folded all that they are called. */
  readonly #names: readonly string[]
  readonly #people: ReadonlySet<string>
  #lookedFor = 0

  constructor(plan: Roadmap) {
    this.#plan = plan
    this.#items = trackedItems(plan)
    this.#find = itemFinder(plan)
    this.#byId = new Map(this.#items.flatMap((item) => (item.id === null ? [] : [[item.id, item] as const])))
    this.#names = [...new Set(this.#items.flatMap((item) => peopleOf(item).map(({ name }) => name)))]
    this.#people = new Set(this.#items.flatMap(namesOfTheirs))
  }

  *faultsOf({ text, path }: Mention): Generator<Finding> {
    const [named, ...more] = this.#find(text)
    const target = { path }
    if (!named) yield { target, ...this.#unknown(text) }
    else if (more.length > 0)
      yield { target, message: several(text), related: [named, ...more].map((each) => placeOf(each, this.#plan)) }
    else if (isPlainSection(named))
      yield { target, message: wholeSection(text, named.activities), related: [placeOf(named, this.#plan)] }
  }

  #unknown(name: string): Pick<Finding, 'message' | 'related'> {
    // Numbers are all alike: the nearest of them is no better a guess than any other.
    const meant = /\p{L}/u.test(name) ? this.#nearest(name, [...this.#byId.keys()]) : undefined
    const item = this.#byId.get(meant ?? '')
    if (item) return { message: perhaps(name, meant ?? ''), related: [placeOf(item, this.#plan)] }
    const [number = ''] = name.trim().split('.')
    const section = this.#plan.sections.find(({ address }) => address === number)
    const range = rangeOf(section?.activities ?? this.#items)
    const has: Text = section
      ? { ru: `в разделе ${number} есть ${range?.ru}`, en: `section ${number} has ${range?.en}` }
      : { ru: `есть ${range?.ru}`, en: `there are ${range?.en}` }
    return {
      message: range ? noSuch(name, has) : noSuch(name),
      related: [section ? placeOf(section, this.#plan) : beginning(this.#plan)],
    }
  }

  #nearest(name: string, names: readonly string[]): string | undefined {
    const isTooMuch = names.length > mostCompared || this.#lookedFor++ >= mostLookedFor
    return isTooMuch ? undefined : nearest(name, names)
  }

  *nobody({ text, path }: Mention): Generator<Finding> {
    if (this.#people.has(folded(text))) return
    const names = this.#names
    const meant = this.#nearest(text, names)
    const first = meant === undefined ? names.slice(0, shown) : [meant]
    const list = `${first.map((name) => `«${name}»`).join(', ')}${meant === undefined && names.length > shown ? '…' : ''}`
    yield {
      target: { path },
      message: names.length === 0 ? nobodyAtAll(text) : nobodySo(text, list),
      related: [beginning(this.#plan)],
    }
  }
}

function perhaps(name: string, meant: string): Text {
  return {
    ru: `В вышестоящем плане нет пункта «${name}»; возможно, «${meant}».`,
    en: `The upper plan has no item “${name}”; perhaps “${meant}”.`,
  }
}

function noSuch(name: string, has?: Text): Text {
  return {
    ru: `В вышестоящем плане нет пункта «${name}»${has ? `: ${has.ru}` : ''}. Назовите пункт его номером, как он напечатан, или кодом (id).`,
    en: `The upper plan has no item “${name}”${has ? `: ${has.en}` : ''}. Name an item by its printed number or its id.`,
  }
}

function nobodyAtAll(name: string): Text {
  return {
    ru: `В вышестоящем плане никто не назван «${name}»: в нём нет ответственных. Уберите эту строку.`,
    en: `Nobody is called “${name}” in the upper plan: it names nobody. Remove this line.`,
  }
}

function nobodySo(name: string, list: string): Text {
  return {
    ru: `В вышестоящем плане никто не назван «${name}»: там есть ${list}. Напишите, как названы там вы.`,
    en: `Nobody is called “${name}” in the upper plan, which has ${list}. Write what you are called there.`,
  }
}
