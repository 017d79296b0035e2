/**
 * Which of these numbers, all different, stand in a longest rising run: the places of its members. The others are those
 * that must have been moved. O(n log n).
 */
export function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  // For every length the place of the least number with which a run of that length ends.
  const ends: number[] = []
  const before: (number | undefined)[] = []
  for (const [place, number] of numbers.entries()) {
    const length = firstNotBelow(ends, number, numbers)
    before[place] = ends[length - 1]
    ends[length] = place
  }
  const run = new Set<number>()
  for (let place = ends.at(-1); place !== undefined; place = before[place]) run.add(place)
  return run
}

function firstNotBelow(ends: readonly number[], number: number, numbers: readonly number[]): number {
  let [low, high] = [0, ends.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1
    else high = middle
  }
  return low
}
