import type { Diagnostic } from '../core/diagnostic.ts'
import type { Place } from '../core/place.ts'
import { nearest } from '../core/similar.ts'
import type { Range, Source } from '../core/source.ts'
import { rules } from '../rules/index.ts'
import { type Comment, commentsIn } from '../yaml/index.ts'

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
  const ignores = ignoresIn(source.text, places)
  const left = new Set(findings)
  const said: Diagnostic[] = []
  for (const ignore of ignores) {
    if (ignore.reason === '' || ignore.named.length === 0) {
      said.push(withoutReason(ignore, source))
      continue
    }
    for (const named of ignore.named) {
      if (!rules.some(({ id }) => id === named.rule)) said.push(unknownRule(named, source))
      else if (!passOver(named.rule, ignore.node, findings, left) && !isOff(named.rule))
        said.push(unused(ignore, named, source))
    }
  }
  return [...left, ...said]
}

function passOver(
  rule: string,
  node: Range | undefined,
  findings: readonly Diagnostic[],
  left: Set<Diagnostic>,
): boolean {
  if (!node) return false
  const meant = findings.filter(
    (one) => one.rule === rule && one.range.start >= node.start && one.range.end <= node.end,
  )
  for (const one of meant) left.delete(one)
  return meant.length > 0
}

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
    const list = cut ? rest.slice(0, cut.index) : rest
    const named = [...list.matchAll(/[^\s,]+/g)].map((each) => {
      const start = restAt + each.index
      return { rule: each[0], range: { start, end: start + each[0].length } }
    })
    const reason = cut ? rest.slice(cut.index + cut[0].length).trim() : ''
    const node = comment.alone ? entries.find(({ start }) => start >= comment.range.end) : undefined
    return [{ comment, named, reason, node }]
  })
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
  const meant = nearest(
    rule,
    rules.map(({ id }) => id),
  )
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

function unused({ comment }: Ignore, { rule, range }: Ignore['named'][number], source: Source): Diagnostic {
  const message = comment.alone
    ? {
        ru: `Замечания «${rule}» здесь больше нет: удалите комментарий. Он относится к записи, которая стоит сразу под ним.`,
        en: `There is no finding “${rule}” here any more: remove the comment. It is about the entry right below it.`,
      }
    : {
        ru: `Комментарий «${keyword}» в конце строки не действует: поставьте его отдельной строкой над тем, к чему он относится.`,
        en: `A “${keyword}” at the end of a line has no effect: put it in a line of its own above what it is about.`,
      }
  return { rule: 'ignore-unused', severity: 'warning', ...at(range, source), message }
}
