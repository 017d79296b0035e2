import { createHash } from 'node:crypto'
import { writeDocx } from '../../src/document/writers/docx.ts'
import { planOf } from './samples.ts'

// Run by docx.test.ts in processes with other time zones.
writeDocx(planOf(10)).then((file) => process.stdout.write(createHash('sha256').update(file).digest('hex')))
