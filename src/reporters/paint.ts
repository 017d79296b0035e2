/** Colours by meaning. What they say is said in words as well: a report reads the same without them. */
export interface Paint {
  readonly error: (text: string) => string
  readonly warning: (text: string) => string
  readonly info: (text: string) => string
  readonly good: (text: string) => string
  readonly faint: (text: string) => string
  readonly strong: (text: string) => string
}

const asIs = (text: string) => text

export const plain: Paint = { error: asIs, warning: asIs, info: asIs, good: asIs, faint: asIs, strong: asIs }

/** Colours for a terminal. Loaded only where there is one: a check in CI starts without them. */
export async function coloured(): Promise<Paint> {
  const { Chalk } = await import('chalk')
  const chalk = new Chalk({ level: 1 })
  return {
    error: chalk.red,
    warning: chalk.yellow,
    info: chalk.cyan,
    good: chalk.green,
    faint: chalk.dim,
    strong: chalk.bold,
  }
}
