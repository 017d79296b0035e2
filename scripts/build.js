// Bundles the command line into dist/: one CommonJS file that every command needs, and one for each `import()` in the
// sources, loaded only where it is reached. CommonJS starts faster than ESM, and esbuild splits only ESM, so each
// dynamic import becomes an entry of its own; what two files share is small and without state.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
// Another entry and folder are what `npm run bench` compares with.
const [entry = 'src/cli/start.ts', outdir = 'dist'] = process.argv.slice(2)
const dist = path.resolve(root, outdir)

/** Sources (or packages) that some `import()` names, by the name of their file in dist. */
const lazy = new Map()

/** `src/document/readers/docx/index.ts` is `document-readers-docx`: a room goes by its folder's name. */
function sourceName(file) {
  const steps = path.relative(path.join(root, 'src'), file).replace(/\.ts$/, '').split(path.sep)
  return (steps.at(-1) === 'index' ? steps.slice(0, -1) : steps).join('-')
}

const splitAtDynamicImports = {
  name: 'split-at-dynamic-imports',
  setup(builder) {
    builder.onResolve({ filter: /.*/ }, async ({ kind, path: target, resolveDir, pluginData }) => {
      if (kind !== 'dynamic-import' || pluginData === 'resolving') return undefined
      // What Node itself brings stays an import.
      if (target.startsWith('node:')) return { path: target, external: true }
      const resolved = await builder.resolve(target, { kind: 'import-statement', resolveDir, pluginData: 'resolving' })
      const name = target.startsWith('.') ? sourceName(resolved.path) : target.replace(/[^a-z0-9]+/g, '-')
      lazy.set(name, resolved.path)
      return { path: `./${name}.cjs`, external: true }
    })
  },
}

/**
 * commander loads `child_process` for subcommands that are programs of their own. There are none here, and loading it
 * takes a tenth of the start of a small check: what it would hand out is looked up when it is called.
 */
const childProcessWhenCalled = {
  name: 'child-process-when-called',
  setup(builder) {
    builder.onResolve({ filter: /^(node:)?child_process$/ }, ({ importer }) =>
      importer.includes('commander') ? { path: 'child_process', namespace: 'when-called' } : undefined,
    )
    builder.onLoad({ filter: /.*/, namespace: 'when-called' }, () => ({
      contents: "exports.spawn = (...args) => process.getBuiltinModule('child_process').spawn(...args)",
    }))
  },
}

/**
 * cli-table3 measures every cell many times with a regular expression of ten thousand characters. What our terminal
 * writer gives it has one column a character already (`writers/terminal/mask.ts`), colours aside: counting is enough.
 */
const widthOfMaskedText = {
  name: 'width-of-masked-text',
  setup(builder) {
    builder.onResolve({ filter: /^string-width$/ }, ({ importer }) =>
      importer.includes('cli-table3') ? { path: 'string-width', namespace: 'masked' } : undefined,
    )
    builder.onLoad({ filter: /.*/, namespace: 'masked' }, () => ({
      contents: 'module.exports = (text) => Array.from(text.replace(/\\u001b\\[[\\d;]*m/g, "")).length',
    }))
  },
}

/**
 * What only `explain`, the tests and the documentation ask for: the pages of the rules, the examples of the deadline
 * language. They are a fifth of the text that V8 would go through at every start. The formatter keeps a property of an
 * object at the top of a file between two lines indented by two spaces.
 */
const withoutPages = {
  name: 'without-pages',
  setup(builder) {
    builder.onLoad({ filter: /src\/(rules|deadline\/forms|deadline\/spans)\/[a-z-]+\.ts$/ }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8')
      return {
        contents: text.replace(/^ {2}(page|title|examples|rejects): \(\) =>(.*,|[^]*?^ {2}[\])}]+,)$\n/gm, ''),
        loader: 'ts',
      }
    })
  },
}

async function bundle(name, entry) {
  const { outputFiles } = await build({
    entryPoints: [{ in: entry, out: name }],
    outdir: dist,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    // What is loaded lazily is required: `bin/roadmap.js` keeps its compiled form too.
    // Of every Node esbuild believes that it lacks `\p{…}`, and would make each such expression anew at every call.
    supported: { 'dynamic-import': false, 'regexp-unicode-property-escapes': true },
    format: 'cjs',
    legalComments: 'none',
    // Latin letters only: the file is read as one byte a character, which halves what V8 has to go through.
    charset: 'ascii',
    // The build of `yaml` for browsers is ESM, without the parts that a command line never calls.
    alias: { yaml: path.join(root, 'node_modules/yaml/browser/dist/index.js') },
    write: false,
    plugins: [
      splitAtDynamicImports,
      childProcessWhenCalled,
      widthOfMaskedText,
      ...(name === 'rules' ? [] : [withoutPages]),
    ],
  })
  for (const file of outputFiles) await writeFile(file.path, latin(file.text))
}

/** esbuild leaves the letters of regular expressions as they are; there, too, `\\uXXXX` means the same. */
function latin(text) {
  return text.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

await rm(dist, { recursive: true, force: true })
await mkdir(dist, { recursive: true })
await bundle('roadmap', path.resolve(root, entry))
const done = new Set()
while (done.size < lazy.size) {
  for (const [name, entry] of lazy) {
    if (done.has(name)) continue
    done.add(name)
    await bundle(name, entry)
  }
}
