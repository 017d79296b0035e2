import { describe, expect, it } from 'vitest'
import { readPlan } from '../read-plan.ts'

/** What is told of a plan whose deadline is not understood, with something above its first activity. */
function rulesOf(yaml: string): string[] {
  return readPlan(yaml).findings.map(({ rule }) => rule)
}

const head = 'roadmap: 1\ntitle: План\ndraft: true\n'
const activity = '  - title: Издать приказ\n    deadline: когда-нибудь\n    responsible: Директор\n'

function above(comment: string): string {
  return `${head}activities:\n  ${comment}\n${activity}`
}

describe('a comment that asks to pass over a rule', () => {
  it.each([
    '# roadmap-ignore deadline-unknown -- срок назначит управление',
    '#roadmap-ignore deadline-unknown — срок назначит управление',
    '# roadmap-ignore: deadline-unknown – срок № 5 «по графику»',
    '# roadmap-ignore\tdeadline-unknown\t--\tсрок',
  ])('counts: %s', (comment) => {
    expect(rulesOf(above(comment))).toEqual([])
  })

  it.each([
    ['no reason', '# roadmap-ignore deadline-unknown', ['ignore-reason', 'deadline-unknown']],
    ['an empty reason', '# roadmap-ignore deadline-unknown --', ['ignore-reason', 'deadline-unknown']],
    ['one hyphen', '# roadmap-ignore deadline-unknown - причина', ['ignore-reason', 'deadline-unknown']],
    ['no rule', '# roadmap-ignore -- причина', ['ignore-reason', 'deadline-unknown']],
    ['a mistyped rule', '# roadmap-ignore deadline-unknow -- причина', ['ignore-unknown', 'deadline-unknown']],
    ['an odd rule', '# roadmap-ignore constructor -- причина', ['ignore-unknown', 'deadline-unknown']],
    ['another rule', '# roadmap-ignore deadline-vague -- причина', ['ignore-unused', 'deadline-unknown']],
    ['another word', '# roadmap-ignored deadline-unknown -- причина', ['deadline-unknown']],
    ['another comment', '# см. roadmap-ignore deadline-unknown -- причина', ['deadline-unknown']],
  ])('has no effect with %s', (_, comment, rules) => {
    expect(rulesOf(above(comment))).toEqual(rules)
  })

  it('names several rules, each of which has to be there', () => {
    const several = above('# roadmap-ignore deadline-unknown, deadline-vague -- причина')
    expect(rulesOf(several)).toEqual(['ignore-unused'])
    const { findings } = readPlan(several)
    expect(several.slice(findings[0]?.range.start, findings[0]?.range.end)).toBe('deadline-vague')
  })

  it('is about the entry right below: an activity, a key of it, an entry of a list', () => {
    const key = `${head}activities:\n  - title: А\n    # roadmap-ignore deadline-unknown -- п\n    deadline: когда-то\n    responsible: Я\n`
    expect(rulesOf(key)).toEqual([])
    const other = key.replace(
      '    deadline: когда-то\n    responsible: Я\n',
      '    responsible: Я\n    deadline: когда-то\n',
    )
    expect(rulesOf(other)).toEqual(['ignore-unused', 'deadline-unknown'])
    const second = `${above('# roadmap-ignore deadline-unknown -- п')}${activity.replace('приказ', 'распоряжение')}`
    expect(rulesOf(second)).toEqual(['deadline-unknown'])
    const section = `${head}sections:\n# roadmap-ignore deadline-unknown -- п\n- title: Р\n  activities:\n${activity}${activity}`
    expect(rulesOf(section)).not.toContain('deadline-unknown')
  })

  it('may be stacked, and comments may stand between', () => {
    const one = '# roadmap-ignore deadline-unknown -- п'
    expect(rulesOf(above(`${one}\n  # обычный комментарий\n\n  ${one}`))).toEqual([])
  })

  it('has no effect at the end of a line, after everything, or before nothing', () => {
    const atEnd = `${head}activities:\n${activity.replace('нибудь', 'нибудь # roadmap-ignore deadline-unknown -- п')}`
    expect(rulesOf(atEnd)).toEqual(['deadline-unknown', 'ignore-unused'])
    expect(rulesOf(`${head}activities:\n${activity}# roadmap-ignore deadline-unknown -- п\n`)).toEqual([
      'deadline-unknown',
      'ignore-unused',
    ])
  })

  it('is none inside a text', () => {
    const block = `roadmap: 1\ntitle: |\n  План\n  # roadmap-ignore stamp-missing -- п\nactivities:\n${activity.replace('когда-нибудь', 'май 2026 г.')}`
    expect(rulesOf(block)).toEqual(['stamp-missing'])
    expect(rulesOf(block.replace('|', '>-'))).toEqual(['stamp-missing'])
    const quoted = block.replace('|\n  План', '"План').replace('-- п', '-- п"')
    expect(rulesOf(quoted)).toEqual(['stamp-missing'])
  })

  it('takes what is missing for a fault of the first key, where it is shown', () => {
    const plan = `# roadmap-ignore stamp-missing -- гриф на сопроводительном письме\nroadmap: 1\ntitle: План\nactivities:\n${activity.replace('когда-нибудь', 'май 2026 г.')}`
    expect(rulesOf(plan)).toEqual([])
  })

  it('works with CRLF, and with a tab or spaces before it', () => {
    expect(rulesOf(above('# roadmap-ignore deadline-unknown -- п').replaceAll('\n', '\r\n'))).toEqual([])
    expect(rulesOf(above('   \t# roadmap-ignore deadline-unknown -- п'))).toEqual([])
  })

  it('cannot hide what prevents reading, nor is it unused in a file that is not read', () => {
    const unknownKey = above('# roadmap-ignore key-unknown -- п').replace('deadline: когда-нибудь', 'deadlin: май')
    expect(rulesOf(unknownKey)).toEqual(expect.arrayContaining(['key-unknown', 'ignore-unused']))
    const unread = rulesOf(`# roadmap-ignore deadline-unknown -- п\n${'['.repeat(1000)}`)
    expect(unread).not.toContain('ignore-unused')
  })

  it('is one of very many without more ado', () => {
    const one = '# roadmap-ignore deadline-unknown -- п\n'
    const many = `${head}activities:\n${`${one}- {title: А, deadline: когда-то, responsible: Я}\n`.repeat(5000)}`
    expect(rulesOf(many).filter((rule) => rule === 'deadline-unknown' || rule === 'ignore-unused')).toEqual([])
    expect(
      rulesOf(`${head}activities:\n${one.repeat(5000)}- {title: А, deadline: когда-то, responsible: Я}\n`),
    ).toEqual([])
  })
})
