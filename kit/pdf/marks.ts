import type { FigureBox } from './figure-boxes.ts'
import { Fault } from '../core/run.ts'
import { figureBoxes } from './figure-boxes.ts'

/** What the content under one mark draws: whether it has text, and the background of a figure if it starts with one. */
export interface Drawn { letters: boolean, ground?: FigureBox }

const OPENS = /\b(?:BDC|BMC)$/
const MARK = /^\/\w+ <<\/MCID (\d+) >>\s?BDC$/
const LETTERS = /(?:Tj|TJ)$/
/** The operators that paint, or start a path that will be painted. */
const DRAWS = /(?:^|\s)(?:Tj|TJ|Do|sh|re|[mfSBbs]|f\*|B\*|b\*)$/
/** The font size of text that is for screen readers only. */
const UNSEEN = /^\/\S+ 1 Tf$/

/**
 * A piece of a page's content as Skia writes it, with one operator on each line. It is cut where a mark starts or ends; a
 * piece without a number has no mark.
 */
interface Piece { mcid: number | undefined, lines: string[] }

function piecesOf(content: string): Piece[] {
  const pieces: Piece[] = [{ mcid: undefined, lines: [] }]
  let depth = 0
  for (const line of content.split('\n')) {
    // Fast path: the operators that open or close a mark end with C, and nearly all other lines do not.
    if (!line.endsWith('C')) {
      pieces.at(-1)!.lines.push(line)
      continue
    }
    const mark = MARK.exec(line)
    if (mark && depth > 0)
      throw new Fault('The PDF was not made: a mark stands within another, which this kit cannot read.')
    if (mark)
      pieces.push({ mcid: Number(mark[1]), lines: [] })
    else if (line === 'EMC' && depth === 1)
      pieces.push({ mcid: undefined, lines: [] })
    else
      pieces.at(-1)!.lines.push(line)
    depth += OPENS.test(line) ? 1 : line === 'EMC' ? -1 : 0
  }
  return pieces
}

/** What each mark draws, by its number. */
export function drawnBy(content: string): Map<number, Drawn> {
  const boxes = figureBoxes(content)
  return new Map(piecesOf(content).flatMap(({ mcid, lines }) => {
    if (mcid === undefined)
      return []
    const ground = boxes.get(mcid)
    return [[mcid, { letters: lines.some(line => LETTERS.test(line)), ...ground ? { ground } : {} }]]
  }))
}

/** Makes text for screen readers invisible, like the text over a scanned page. */
function hideUnseen(lines: readonly string[]): string[] {
  let hidden = false
  return lines.flatMap((line) => {
    if (UNSEEN.test(line)) {
      hidden = true
      return [line, '3 Tr']
    }
    if (line === 'ET' && hidden) {
      hidden = false
      return ['0 Tr', line]
    }
    return [line]
  })
}

/**
 * Rewrites the content: each mark gets its tag's type and number. Marks without a tag, and content without a mark, become
 * artifacts.
 */
export function remark(content: string, tagOf: (mcid: number) => { type: string, mcid: number } | undefined): string {
  const out: string[] = []
  let loose: string[][] = []
  // Consecutive artifacts are joined, since Chromium splits decoration differently from run to run.
  const flush = (): void => {
    const lines = loose.flat()
    if (lines.length)
      out.push(...lines.some(line => DRAWS.test(line)) ? ['/Artifact BMC', lines.join('\n'), 'EMC'] : [lines.join('\n')])
    loose = []
  }
  for (const { mcid, lines } of piecesOf(content)) {
    const tag = mcid === undefined ? undefined : tagOf(mcid)
    if (tag) {
      flush()
      out.push(`/${tag.type} <</MCID ${tag.mcid} >>BDC`, ...hideUnseen(lines), 'EMC')
    }
    else {
      loose.push(lines)
    }
  }
  flush()
  return out.join('\n')
}
