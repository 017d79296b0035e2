import { readXml, type XmlElement } from '../../document/xml-tree.ts'

interface Allowed {
  readonly required: readonly string[]
  readonly optional: readonly string[]
  readonly children: readonly string[]
}

/** What `junit-10.xsd` allows of each element that we write. */
const allowed: Readonly<Record<string, Allowed>> = {
  testsuites: { required: [], optional: ['name', 'time', 'tests', 'failures', 'errors'], children: ['testsuite'] },
  testsuite: {
    required: ['name', 'tests', 'failures', 'errors'],
    optional: ['time', 'skipped'],
    children: ['testcase'],
  },
  testcase: { required: ['name'], optional: ['time', 'classname'], children: ['skipped', 'failure', 'system-out'] },
  failure: { required: [], optional: ['type', 'message'], children: [] },
  'system-out': { required: [], optional: [], children: [] },
}

/** Reads a report strictly and says in what it differs from the schema. */
export function readJunit(xml: string): { readonly root: XmlElement; readonly faults: readonly string[] } {
  const root = readXml(xml)
  return { root, faults: [...faultsOf(root)] }
}

function* faultsOf({ name, attributes, children, text }: XmlElement): Generator<string> {
  const rules = allowed[name]
  if (!rules) return yield `<${name}>`
  for (const each of rules.required) if (!(each in attributes)) yield `<${name}> without ${each}`
  for (const each of Object.keys(attributes))
    if (![...rules.required, ...rules.optional].includes(each)) yield `<${name} ${each}>`
  if (rules.children.length > 0 && text.trim() !== '') yield `text in <${name}>`
  for (const child of children) {
    if (!rules.children.includes(child.name)) yield `<${child.name}> in <${name}>`
    yield* faultsOf(child)
  }
}
