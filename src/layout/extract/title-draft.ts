import { placesOf, type SourceLine } from './source-line.ts'
import type { Doubt, Draft } from './draft.ts'
import type { RoadmapFile } from '../../format/index.ts'
import { organizationIn } from './organization.ts'
import { noPeriod, periodIn, severalPeriods } from './period.ts'
import { noTitle, type TitleFound, unclearTitle } from './title.ts'

/** The title of a plan with the period that it names. */
export function titleDraft(
  lines: readonly SourceLine[],
  found: TitleFound | null,
): Draft<Pick<RoadmapFile, 'title' | 'period'>> {
  if (!found) {
    const doubts: Doubt[] = [
      { rule: 'import-no-title', path: [], at: null, message: noTitle },
      { rule: 'import-no-period', path: [], at: null, message: noPeriod },
    ]
    return { value: {}, origins: [], doubts, unused: [] }
  }
  const own = lines.slice(found.start, found.end).filter(({ text }) => text !== '')
  const title = own.map(({ marked }) => marked).join('\n')
  const from = placesOf(own)
  const period = periodIn(own.map(({ text }) => text).join(' '))
  const isKnown = typeof period !== 'string'
  const why = period === 'several' ? severalPeriods : noPeriod
  const { unclear } = found
  return {
    value: { title, ...(isKnown ? { period: period.found } : {}) },
    origins: [{ path: ['title'], from }, ...(isKnown ? [{ path: ['period'], from }] : [])],
    doubts: [
      ...(isKnown ? [] : [{ rule: 'import-no-period', path: [], at: from[0] ?? null, message: why }]),
      ...(unclear
        ? [{ rule: 'import-title', path: ['title'], at: unclear.at, message: unclearTitle(unclear.text) }]
        : []),
    ],
    unused: [],
  }
}

/** The organisation that the title or the stamp of approval names. */
export function organizationDraft(
  title: string | null,
  approval: RoadmapFile['approval'],
  lines: readonly SourceLine[],
): Draft<Pick<RoadmapFile, 'organization'>> {
  const texts = [title, approval?.by?.position, approval?.document?.author, approval?.body?.name, approval?.text]
  const organization = organizationIn(texts.flatMap((text) => (text ? [text.replaceAll('**', '')] : [])))
  if (organization === null) return { value: {}, origins: [], doubts: [], unused: [] }
  const words = organization.split(' ')[0] ?? ''
  const from = placesOf(lines.filter(({ text }) => text.includes(organization) || text.includes(`${words} `)))
  return { value: { organization }, origins: [{ path: ['organization'], from }], doubts: [], unused: [] }
}
