/** A group of neighbours with the same key. */
export interface Run<T> { key: string | undefined, items: T[] }

/** Groups neighbours with the same key; items without a key stay alone. */
export function runsOf<T>(items: readonly T[], keyOf: (item: T) => string | undefined): Run<T>[] {
  const runs: Run<T>[] = []
  for (const item of items) {
    const key = keyOf(item)
    const last = runs.at(-1)
    if (last && key !== undefined && last.key === key)
      last.items.push(item)
    else
      runs.push({ key, items: [item] })
  }
  return runs
}
