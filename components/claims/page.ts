/** Page `page` of `of` of a list, split as evenly as can be, the longer pages first. */
export function pageOf<T>(list: readonly T[], page: number, of: number): readonly T[] {
  const [least, more] = [Math.floor(list.length / of), list.length % of]
  const start = (page - 1) * least + Math.min(page - 1, more)
  return list.slice(start, start + least + (page <= more ? 1 : 0))
}
