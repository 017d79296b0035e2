import fc from 'fast-check'

/**
 * Property tests try the same values in every run, so that a change is green or red for what it does.
 * `FC_SEED=… npx vitest run` tries others; a failure prints its seed.
 */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_261_122) })
