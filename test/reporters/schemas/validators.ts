import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'

const ajv = new Ajv2020({
  formats: {
    uri: (text: string) => URL.canParse(text),
    'uri-reference': (text: string) => /^(?:[A-Za-z0-9._~!$&'()*+,;=:@/?#[\]-]|%[0-9A-Fa-f]{2})*$/.test(text),
  },
})
const schema = (name: string) => JSON.parse(readFileSync(new URL(`${name}.schema.json`, import.meta.url), 'utf8'))
/** Whether a value is a SARIF log as we may write it. */
export const validSarif = ajv.compile(schema('sarif'))
/** Whether a value is a report of GitLab's Code Quality. */
export const validCodeQuality = ajv.compile(schema('code-quality'))
