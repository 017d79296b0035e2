import { readFileSync } from 'node:fs'
import path from 'node:path'
import { templateFormat } from '../src/format/template.ts'
import type { Template } from '../src/layout/index.ts'
import { readYaml } from '../src/yaml/index.ts'
import { root } from './run-main.ts'

/** The usual template of the program. */
export const planTemplate = readYaml(
  { file: 'plan.yaml', text: readFileSync(path.join(root, 'templates/plan.yaml'), 'utf8') },
  templateFormat,
).value as Template
