/** What the runner of GitHub Actions makes of a line of the log. */
export interface Command {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

/** Names that the runner obeys; others leave a line as it is. */
const known = new Set(
  'error warning notice debug group endgroup add-mask set-env add-path set-output save-state add-matcher remove-matcher stop-commands echo'.split(
    ' ',
  ),
)

/** The commands among the lines of a log, in both spellings that the runner knows. */
export function commandsIn(log: string): readonly Command[] {
  return log.split(/\r\n|\n|\r/).flatMap((line) => newer(line) ?? older(line) ?? [])
}

function newer(line: string): Command | undefined {
  const text = line.trimStart()
  const end = text.indexOf('::', 2)
  if (!text.startsWith('::') || end < 0) return undefined
  return commandOf(text.slice(2, end), ',', unescapedData(text.slice(end + 2)))
}

function older(line: string): Command | undefined {
  const start = line.indexOf('##[')
  const end = start < 0 ? -1 : line.indexOf(']', start)
  if (end < 0) return undefined
  return commandOf(line.slice(start + 3, end), ';', line.slice(end + 1))
}

function commandOf(info: string, separator: string, data: string): Command | undefined {
  const blank = info.indexOf(' ')
  const name = blank < 0 ? info : info.slice(0, blank)
  if (!known.has(name.toLowerCase())) return undefined
  const pairs =
    blank < 0
      ? []
      : info
          .slice(blank + 1)
          .trim()
          .split(separator)
  const properties = pairs.flatMap((pair) => {
    const equals = pair.indexOf('=')
    return equals < 1 || equals === pair.length - 1
      ? []
      : [[pair.slice(0, equals), unescapedProperty(pair.slice(equals + 1))]]
  })
  return { name, properties: Object.fromEntries(properties), data }
}

function unescapedData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}

function unescapedProperty(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%')
}
