/** The items whose key has been seen before, each with the first that bears it, in order. */
export function* duplicates<T>(
  items: Iterable<T>,
  keyOf: (item: T) => string,
): Generator<{ readonly again: T; readonly first: T }> {
  const seen = new Map<string, T>()
  for (const item of items) {
    const key = keyOf(item)
    const first = seen.get(key)
    if (first === undefined) seen.set(key, item)
    else yield { again: item, first }
  }
}
