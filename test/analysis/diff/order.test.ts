import fc from 'fast-check'
import { expect, it } from 'vitest'
import { longestRising } from '../../../src/analysis/diff/order.ts'

const permutation = fc.integer({ min: 0, max: 8 }).chain((length) =>
  fc.shuffledSubarray(
    Array.from({ length }, (_, i) => i),
    { minLength: length },
  ),
)

it('is a rising run, and no longer one is there', () => {
  fc.assert(
    fc.property(permutation, (numbers) => {
      const run = [...longestRising(numbers)].sort((a, b) => a - b).map((place) => numbers[place] ?? -1)
      expect(run).toEqual([...run].sort((a, b) => a - b))
      expect(run.length).toBe(longest(numbers))
    }),
  )
})

function longest(numbers: readonly number[]): number {
  const lengths: number[] = []
  for (const [i, number] of numbers.entries())
    lengths[i] = 1 + Math.max(0, ...lengths.filter((_, j) => j < i && (numbers[j] ?? 0) < number))
  return Math.max(0, ...lengths)
}
