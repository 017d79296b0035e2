import { isScalar } from 'yaml'
import type { Diagnostic } from '../core/diagnostic.ts'
import type { Format } from '../core/format.ts'
import type { Parsed, Sound } from '../core/parsed.ts'
import type { Place } from '../core/place.ts'
import type { Source } from '../core/source.ts'
import { collectionShape } from './choose-shape.ts'
import { emptyFile, noKeys, severalDocuments, tooDeep, tooLarge } from './file-findings.ts'
import type { Finding } from './finding.ts'
import { withInnerQuotes } from './inner-quotes.ts'
import { limits } from './limits.ts'
import type { MaybeNode } from './nodes.ts'
import { isEmpty } from './nodes.ts'
import type { Fault } from './syntax/fault.ts'
import type { Recovered } from './syntax/recover.ts'
import { broughtBack, inOrder } from './bring-back.ts'
import type { Prepared } from './prepare.ts'
import { prepare } from './prepare.ts'
import { placeIssues, prune } from './validation.ts'
import { walkDocument } from './walk.ts'
import { absent } from './walk-context.ts'

/**
 * Reads a text as a file of a format: its value with English keys, the places of all of it, and every fault of syntax
 * and format at once. Takes any text and never throws; the time it needs grows with the text's length, no faster.
 */
export function readYaml<T>(source: Source, format: Format<T>): Parsed<T> {
  if (source.text.length > limits.bytes) return unread(source, [tooLarge()])
  const prepared = prepare(source.text, format.root)
  if (!prepared.laid) return readPrepared(source, format, prepared)
  const { edited, findings } = prepared.laid
  // A text that is not read for its depth gets that one finding.
  const further = prepared.tooDeepAt === undefined ? stamp(source, findings) : []
  return broughtBack(readPrepared({ ...source, text: prepared.text }, format, prepared), source, edited, further)
}

/** Reads a text whose layout is right. */
function readPrepared<T>(source: Source, format: Format<T>, prepared: Prepared): Parsed<T> {
  if (prepared.tooDeepAt !== undefined) return unread(source, [tooDeep(prepared.tooDeepAt)])
  const findings = [...prepared.faults.map(asFinding), ...documentFindings(source.text, prepared)]
  const { document, damaged } = prepared
  if (!document || isEmpty(document.contents as MaybeNode))
    return unread(source, findings.length ? findings : [emptyFile(format.root)])
  const { contents } = document
  if (isScalar(contents) && collectionShape(format.root, 'map'))
    return unread(source, findings.length ? findings : [noKeys(source.text)])
  const texts = { original: source.text, isMended: prepared.isMended }
  const walked = walkDocument(document, format.root, texts, damaged)
  const issues = walked.value === absent ? [] : format.validate(walked.value, walked.context.keys.language)
  const { keys } = walked.context
  const mixed = keys.finding()
  const all = findings.concat(walked.context.findings, mixed ?? [], placeIssues(issues, walked, damaged))
  const value = prune(issues, walked) as Sound<T> | undefined
  return { source, value, places: walked.place, diagnostics: stamp(source, all), keys: keys.language }
}

function documentFindings(text: string, { second }: Recovered): readonly Finding[] {
  return second === undefined ? [] : [severalDocuments(text, second)]
}

function unread<T>(source: Source, findings: readonly Finding[]): Parsed<T> {
  const places: Place = { value: { start: 0, end: source.text.length }, children: new Map() }
  return { source, value: undefined, places, diagnostics: stamp(source, findings), keys: 'ru' }
}

function asFinding({ rule, range, message }: Fault): Finding {
  return { rule, severity: 'error', range, message }
}

function stamp(source: Source, findings: readonly Finding[]): readonly Diagnostic[] {
  const { file } = source
  const stamped = findings.map(
    ({ rule, severity, range, message, path, related, fix }): Diagnostic => ({
      rule,
      severity,
      message: { ...message, ru: withInnerQuotes(message.ru) },
      file,
      range,
      path: path ?? [],
      related: related ? [{ file, ...related }] : [],
      ...(fix ? { fix } : {}),
    }),
  )
  return inOrder(stamped)
}
