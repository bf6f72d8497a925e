import { LISTS } from './pages.ts'

/** The frontmatter line of a slide that shows a generated list. */
const LIST = /^list: *(\S+)$/
const TITLE = /^# .*$/m
const ID = /^id: *(\S+)$/m

/**
 * Repeats each slide with a list (`list: sources`) once per page of the list. Adds `page` to the frontmatter and the page
 * number to the title; ids count from the second page on: `sources`, `sources-2`. Changes `lines` in place; throws on an unknown list.
 */
export function expandLists(lines: string[]): void {
  const starts = slideStarts(lines)
  // From the end, so that inserted lines do not shift the slides still to process.
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

/** The lines where slides with frontmatter start: a `---` directly before a line that is not blank. */
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
