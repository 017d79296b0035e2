import { same, type Text } from '../../core/text.ts'
import { type Item, itemsNamed, type Roadmap, type Tracked, trackedItems } from '../../model/index.ts'
import { ChoiceNeeded } from './choice-needed.ts'

/**
 * The one item that a name stands for, by id, by number or by what prints as its number: «2.3», «2.3.», «п. 2.3», «№ 5». Where
 * items are counted on through all sections, «5» prints for what is 2.5.
 */
export function itemAsked(plan: Roadmap, name: string): Tracked {
  const plain = name.replace(callsItANumber, '')
  const named = itemsNamed(plan, name)
  const found = named.length > 0 ? named : itemsNamed(plan, plain)
  const tracked = trackedItems(plan)
  const known = tracked.filter((item) => found.includes(item))
  const meant = known.length > 0 ? known : tracked.filter(({ number }) => isNumber(number, plain))
  const [only] = meant
  if (only && meant.length === 1) return only
  if (meant.length > 1) throw new ChoiceNeeded(several(name), listed(meant))
  const [section] = found
  if (section) throw new ChoiceNeeded(untracked(name), listed(tracked.filter((item) => item.section === section)))
  throw new ChoiceNeeded(unknown(name), listed(nearTo(name, tracked)))
}

const callsItANumber = /^\s*(?:пункт|пп?\.?|№|no\.|item)\s*/iu

function isNumber(printed: string, typed: string): boolean {
  const number = withoutEnd(typed)
  return number !== '' && withoutEnd(printed) === number
}

function withoutEnd(number: string): string {
  return number.trim().replace(/[.)]{1,3}$/u, '')
}

const mostListed = 12

/** Items that may have been meant: those whose title has the word, or that stand below the number; else all. */
function nearTo(name: string, items: readonly Tracked[]): readonly Tracked[] {
  const wanted = name.replace(callsItANumber, '').trim().toLowerCase()
  const number = wanted.endsWith('.') ? wanted : `${wanted}.`
  const near = items.filter(
    ({ title, address }) => wanted !== '' && (title.toLowerCase().includes(wanted) || address.startsWith(number)),
  )
  return near.length > 0 ? near : items
}

/** A line an item: number, id, title. */
function listed(items: readonly Tracked[]): readonly Text[] {
  const shown = items.slice(0, mostListed).map((item) => {
    const id = item.id === null ? '' : ` (${item.id})`
    return same(`${item.address}${id}  ${shortTitle(item)}`)
  })
  return items.length > mostListed ? [...shown, same(`… (${items.length})`)] : shown
}

const longestTitle = 60

/** Enough of a title to know an item by. */
export function shortTitle({ title }: Item): string {
  const flat = [...title.replaceAll('**', '').replace(/\s+/gu, ' ').trim()]
  return flat.length <= longestTitle ? flat.join('') : `${flat.slice(0, longestTitle).join('').trimEnd()}…`
}

function several(name: string) {
  return {
    ru: `«${name}» — не один пункт. Назовите его по коду или исправьте номера:`,
    en: `“${name}” is more than one item. Name it by its id, or mend the numbers:`,
  }
}

function untracked(name: string) {
  return {
    ru: `«${name}» — раздел, исполняются его пункты. Назовите один из них:`,
    en: `“${name}” is a section; what is done are its items. Name one of them:`,
  }
}

function unknown(name: string) {
  return {
    ru: `Пункта «${name}» в плане нет. Назовите пункт по коду или номеру:`,
    en: `The plan has no item “${name}”. Name one by id or number:`,
  }
}
