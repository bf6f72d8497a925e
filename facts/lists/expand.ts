import { LISTS } from './pages.ts'

/** A slide that asks for a list: its frontmatter, and everything up to the next slide. */
const LIST = /^list: *(\S+)$/
const TITLE = /^# .*$/m
const ID = /^id: *(\S+)$/m

/**
 * Repeats every slide that names a list (`list: sources`) for each page that the list needs: the frontmatter
 * says which `page`, the title how many there are, and the id counts from the second on: `sources`, `sources-2`. Changes `lines` in place; throws on an unknown list.
 */
export function expandLists(lines: string[]): void {
  const starts = slideStarts(lines)
  // From the end, so that what is repeated moves nothing that is still to come.
  for (const [i, start] of [...starts.entries()].reverse()) {
    const end = starts[i + 1] ?? lines.length
    const block = lines.slice(start, end)
    const at = block.findIndex(line => LIST.test(line))
    if (at < 0 || at > block.indexOf('---', 1))
      continue
    const name = LIST.exec(block[at]!)![1]!
    if (!(name in LISTS))
      throw new Error(`field "list": expected one of ${Object.keys(LISTS).join(', ')}, got "${name}"`)
    const count = LISTS[name as keyof typeof LISTS].length
    const copies = Array.from({ length: count }, (_, page) => {
      const copy = block.with(at, `${block[at]}\npage: ${page + 1}`).join('\n').replace(ID, line => page ? `${line}-${page + 1}` : line)
      return (count > 1 ? copy.replace(TITLE, title => `${title} (${page + 1} of ${count})`) : copy).split('\n')
    })
    lines.splice(start, end - start, ...copies.flat())
  }
}

/** Where slides with a frontmatter begin: a rule, right before a line with something on it, and the rule that ends it. */
function slideStarts(lines: readonly string[]): number[] {
  const starts: number[] = []
  for (let i = 0; i < lines.length; i++) {
    if (lines[i] === '---' && lines[i + 1]?.trim()) {
      starts.push(i)
      i = lines.indexOf('---', i + 1)
      if (i < 0)
        break
    }
  }
  return starts
}
