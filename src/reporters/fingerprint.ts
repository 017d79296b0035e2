import { createHash } from 'node:crypto'
import type { Reported } from '../core/diagnostic.ts'

/**
 * By what a CI system knows a finding again after other lines have changed: SHA-256, in hexadecimal, of the file's path
 * from the root of the repository, the rule, the address and its count there. Unique in a report.
 */
export function fingerprint({ rule, address, again }: Reported, pathFromRoot: string): string {
  return createHash('sha256')
    .update(JSON.stringify([pathFromRoot, rule, address, again]))
    .digest('hex')
}
