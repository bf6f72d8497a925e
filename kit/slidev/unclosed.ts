/** A fault, and the line at which it is, 1-based. */
interface Found { line: number, fault: string }

const FENCE = /^\s*(`{3,}(?=[^`]*$)|~{3,})/
const SEPARATOR = /^---/

/** The end of a frontmatter that starts at line `i`, or `i` if none does. */
function endOfFrontmatter(lines: readonly string[], i: number): number {
  if (lines[i]![3] === '-' || !lines[i + 1]?.trim())
    return i
  const end = lines.findIndex((line, at) => at > i && line.trimEnd() === '---')
  return end < 0 ? lines.length : end
}

/**
 * The line that closes the fence at line `i`, or what comes instead: a fence's start, or for `~~~`, which Slidev does not
 * know, the next slide.
 */
function closeOf(lines: readonly string[], i: number, marks: string): number | { got: string } {
  for (let at = i + 1; at < lines.length; at++) {
    const line = lines[at]!
    if (line.trim().startsWith(marks) && new Set(line.trim()).size === 1)
      return at
    if (marks.startsWith('~') && SEPARATOR.test(line))
      return { got: `the next slide in line ${at + 1}` }
    // Slidev takes this line for the end, and Markdown does not.
    if (marks.startsWith('`') && line.startsWith(marks))
      return { got: `${JSON.stringify(line.trim())} in line ${at + 1}` }
  }
  return { got: 'the end of the file' }
}

/** Whether a comment that starts in a text does not end in it. */
const isOpen = (text: string): boolean => text.lastIndexOf('<!--') > text.lastIndexOf('-->')

/** The line that ends the comment which is open at the end of line `i`, or what comes instead. */
function commentEnd(lines: readonly string[], i: number): number | { got: string } {
  for (let at = i + 1; at < lines.length; at++) {
    const [end, next] = ['-->', '<!--'].map(mark => lines[at]!.indexOf(mark)) as [number, number]
    if (next >= 0 && (end < 0 || next < end))
      return { got: `another "<!--" in line ${at + 1}` }
    if (end >= 0)
      return isOpen(lines[at]!.slice(end + 3)) ? commentEnd(lines, at) : at
  }
  return { got: 'the end of the file' }
}

/** Fences of code and comments without an end, of which each swallows what follows, slides too. Pure. */
export function unclosedFaults(lines: readonly string[]): Found[] {
  const found: Found[] = []
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    const marks = FENCE.exec(line)?.[1]
    if (SEPARATOR.test(line)) {
      i = endOfFrontmatter(lines, i)
    }
    else if (marks || isOpen(line)) {
      const end = marks ? closeOf(lines, i, marks) : commentEnd(lines, i)
      if (typeof end === 'number')
        i = end
      else
        found.push({ line: i + 1, fault: `expected a line that closes ${marks ? `the code that starts here with "${marks}"` : 'the comment that starts here with "<!--"'}, got ${end.got}` })
    }
  }
  return found
}
