/** What the exit code of every command says. Other programs rely on it. */
export const exit = {
  /** Nothing wrong; warnings and infos alone are clean. */
  clean: 0,
  /** Findings that are errors. */
  findings: 1,
  /** A wrong call, a path that cannot be read, or nothing that matched. */
  usage: 2,
  /** A fault of the tool itself. */
  fault: 3,
} as const

export type ExitCode = (typeof exit)[keyof typeof exit]
