import { compareDiagnostics, type Diagnostic } from '../core/diagnostic.ts'
import type { Place } from '../core/place.ts'
import type { Range, Source } from '../core/source.ts'
import type { Text } from '../core/text.ts'
import { type Rule, rules } from '../rules/index.ts'
import { type Comment, commentsIn } from '../yaml/index.ts'
import { canHave, cannotLower, ruleMeant } from './configured.ts'

/** The word with which a comment asks to pass over a finding at what stands below it. */
const keyword = 'roadmap-ignore'

/** One `# roadmap-ignore RULE -- reason`. */
interface Ignore {
  readonly comment: Comment
  /** What it says of each rule it names. */
  readonly named: readonly { readonly rule: string; readonly range: Range }[]
  readonly reason: string
  /** The entry below the comment; nothing where none follows. */
  readonly node: Range | undefined
}

/**
 * Leaves out the findings that comments in the file ask to pass over, and adds what is wrong with such comments: no
 * reason, an unknown rule, nothing to pass over.
 */
export function withoutIgnored(
  findings: readonly Diagnostic[],
  source: Source,
  places: Place,
  isOff: (rule: string) => boolean,
): readonly Diagnostic[] {
  if (!source.text.includes(keyword)) return findings
  const meant = new Meant(findings)
  const left = new Set(findings)
  const said: Diagnostic[] = []
  for (const ignore of ignoresIn(source.text, places)) {
    if (ignore.reason === '' || ignore.named.length === 0) {
      said.push(withoutReason(ignore, source))
      continue
    }
    for (const named of ignore.named) {
      const rule = rulesById.get(named.rule)
      if (!rule) said.push(unknownRule(named, source))
      else if (!canHave(rule, 'off')) said.push(without(named, cannotLower(rule), source))
      else {
        const passedOver = meant.by(rule.id, ignore.node)
        for (const finding of passedOver) left.delete(finding)
        if (passedOver.length === 0 && !isOff(rule.id)) said.push(without(named, unused(ignore, rule.id), source))
      }
    }
  }
  return [...left, ...said]
}

const rulesById: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]))

function findingsByRule(findings: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const byRule = new Map<string, Diagnostic[]>()
  for (const finding of findings.toSorted(compareDiagnostics)) {
    const same = byRule.get(finding.rule)
    if (same) same.push(finding)
    else byRule.set(finding.rule, [finding])
  }
  return byRule
}

/** Finds what comments mean; however many of them ask for the same, it is looked for once. */
class Meant {
  readonly #byRule: ReadonlyMap<string, readonly Diagnostic[]>
  readonly #known = new Map<string, readonly Diagnostic[]>()

  constructor(findings: readonly Diagnostic[]) {
    this.#byRule = findingsByRule(findings)
  }

  /** The findings of a rule that lie inside a node. */
  by(rule: string, node: Range | undefined): readonly Diagnostic[] {
    if (!node) return []
    const key = `${rule} ${node.start} ${node.end}`
    const meant = this.#known.get(key) ?? within(this.#byRule.get(rule) ?? [], node)
    this.#known.set(key, meant)
    return meant
  }
}

function within(inOrder: readonly Diagnostic[], { start, end }: Range): readonly Diagnostic[] {
  const first = firstFrom(inOrder, start, ({ range }) => range.start)
  const behind = firstFrom(inOrder, end + 1, ({ range }) => range.start)
  return inOrder.slice(first, behind).filter(({ range }) => range.end <= end)
}

/** The index of the first of some things in order that stands at an offset or behind it. */
function firstFrom<T>(inOrder: readonly T[], offset: number, startOf: (one: T) => number): number {
  let low = 0
  let high = inOrder.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (startOf(inOrder[middle] as T) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** How many rules one comment may name; what stands behind them is no list of rules. */
const mostNamed = 100

function ignoresIn(text: string, places: Place): Ignore[] {
  const asked = commentsIn(text).filter((comment) => comment.text.includes(keyword))
  const entries = asked.length > 0 ? [...entriesBelow(places)] : []
  entries.sort((a, b) => a.start - b.start || b.end - a.end)
  return asked.flatMap((comment) => {
    const m = /^#[ \t]*roadmap-ignore(?![\p{L}\d-]):?(.*)$/u.exec(comment.text)
    if (!m) return []
    const rest = m[1] as string
    const restAt = comment.range.end - rest.length
    const cut = /(?:^|\s)(?:--|—|–)(?:\s|$)/u.exec(rest)
    const reason = cut ? rest.slice(cut.index + cut[0].length).trim() : ''
    const named = namedIn(cut ? rest.slice(0, cut.index) : rest, restAt)
    const node = comment.alone ? entries[firstFrom(entries, comment.range.end, ({ start }) => start)] : undefined
    return [{ comment, named, reason, node }]
  })
}

/** The rules in the list of a comment that begins at an offset, each once. */
function namedIn(list: string, listAt: number): Ignore['named'] {
  const named = new Map<string, Range>()
  for (const { 0: rule, index } of list.matchAll(/[^\s,]+/g)) {
    if (named.size === mostNamed) break
    const start = listAt + index
    if (!named.has(rule)) named.set(rule, { start, end: start + rule.length })
  }
  return [...named].map(([rule, range]) => ({ rule, range }))
}

/** Everything that can stand below a comment: keys with their values, and entries of lists. */
function* entriesBelow(place: Place): Generator<Range> {
  for (const child of place.children.values()) {
    const start = Math.min(child.key?.range.start ?? child.value.start, child.value.start)
    yield { start, end: Math.max(child.value.end, child.key?.range.end ?? 0) }
    yield* entriesBelow(child)
  }
}

function at(range: Range, { file }: Source) {
  return { file, range, path: [], related: [] }
}

function withoutReason({ comment, named }: Ignore, source: Source): Diagnostic {
  const rule = named[0]?.rule ?? 'ПРАВИЛО'
  return {
    rule: 'ignore-reason',
    severity: 'warning',
    ...at(comment.range, source),
    message: {
      ru: `Комментарий «${keyword}» не действует: назовите правило и после двух дефисов причину, например «# ${keyword} ${rule} -- срок согласован с управлением».`,
      en: `This “${keyword}” has no effect: name the rule and, after two hyphens, the reason, for instance “# ${keyword} ${named[0]?.rule ?? 'RULE'} -- agreed with the department”.`,
    },
  }
}

function unknownRule({ rule, range }: Ignore['named'][number], source: Source): Diagnostic {
  const meant = ruleMeant(rule)
  return {
    rule: 'ignore-unknown',
    severity: 'warning',
    ...at(range, source),
    message: {
      ru: `Правила «${rule}» нет${meant ? `; возможно, «${meant}»` : ''}. Имя правила стоит у замечания в квадратных скобках.`,
      en: `There is no rule “${rule}”${meant ? `; perhaps “${meant}”` : ''}. The name of a rule stands in brackets in a finding.`,
    },
  }
}

/** A rule in a comment that passes over nothing. */
function without({ range }: Ignore['named'][number], message: Text, source: Source): Diagnostic {
  return { rule: 'ignore-unused', severity: 'warning', ...at(range, source), message }
}

function unused({ comment }: Ignore, rule: string): Text {
  return comment.alone
    ? {
        ru: `Замечания «${rule}» здесь больше нет: удалите комментарий. Он относится к записи, которая стоит сразу под ним.`,
        en: `There is no finding “${rule}” here any more: remove the comment. It is about the entry right below it.`,
      }
    : {
        ru: `Комментарий «${keyword}» в конце строки не действует: поставьте его отдельной строкой над тем, к чему он относится.`,
        en: `A “${keyword}” at the end of a line has no effect: put it in a line of its own above what it is about.`,
      }
}
