// Writes what is generated from the sources; with --check, only says whether it is up to date.
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const check = process.argv.includes('--check')

/** The sources are TypeScript, which Node 20 does not read: they are bundled in memory first. */
async function load(entry) {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, entry)],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    // As in the bundle: the build of `yaml` for Node is CommonJS and asks for modules of Node.
    alias: { yaml: path.join(root, 'node_modules/yaml/browser/dist/index.js') },
  })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
}

const { generated } = await load('scripts/generated.ts')
let stale = 0
for (const [file, text] of Object.entries(generated)) {
  const target = path.join(root, file)
  const there = await readFile(target, 'utf8').catch(() => '')
  if (there === text) continue
  stale++
  if (check) console.error(`${file} is not what the sources say: run npm run generate`)
  else await writeFile(target, text)
}
process.exitCode = check && stale > 0 ? 1 : 0
