/** The largest of some numbers, and no less than `least`. There may be more of them than a call takes arguments. */
export function largest(numbers: readonly number[], least = 0): number {
  return numbers.reduce((most, number) => Math.max(most, number), least)
}
