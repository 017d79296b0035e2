/** The words of a last day that is included, the best first; «до» may leave it out (see `Habits`). */
export const LIMITS = ['до', 'не позднее'] as const
