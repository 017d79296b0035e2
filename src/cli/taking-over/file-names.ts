import type { Roadmap } from '../../model/index.ts'

/** How the file calls what its print shows: columns of the user's own and second-level columns have no keys on paper. */
export interface FileNames {
  field(field: string): string
  leaf(leaf: string): string
}

/** Own columns and second-level columns are the same in their order. */
export function fileNames(paper: Roadmap, file: Roadmap): FileNames {
  const fields = paired(ownFields(paper), ownFields(file))
  const leaves = paired(leavesOf(paper), leavesOf(file))
  return { field: (field) => fields.get(field) ?? field, leaf: (leaf) => leaves.get(leaf) ?? leaf }
}

function ownFields({ columns }: Roadmap): readonly string[] {
  return columns.filter(({ own }) => own).map(({ field }) => field)
}

function leavesOf({ columns }: Roadmap): readonly string[] {
  return columns.flatMap(({ leaves }) => leaves.map(({ key }) => key))
}

function paired(a: readonly string[], b: readonly string[]): ReadonlyMap<string, string> {
  if (a.length !== b.length) return new Map()
  return new Map(a.map((each, index) => [each, b[index] ?? each]))
}
