import type { FigureBox } from './figure-boxes.ts'
import { Fault } from '../core/run.ts'
import { figureBoxes } from './figure-boxes.ts'

/** What one mark of a page's content draws: letters, and the ground of a figure, if it begins with one. */
export interface Drawn { letters: boolean, ground?: FigureBox }

const OPENS = /\b(?:BDC|BMC)$/
const MARK = /^\/\w+ <<\/MCID (\d+) >>\s?BDC$/
const LETTERS = /(?:Tj|TJ)$/
/** What puts something on the page, or begins a path that will. */
const DRAWS = /(?:^|\s)(?:Tj|TJ|Do|sh|re|[mfSBbs]|f\*|B\*|b\*)$/
/** The size at which the print page sets what is only to be read aloud. */
const UNSEEN = /^\/\S+ 1 Tf$/

/** A page's content as Skia writes it, an operator a line: cut where a mark begins or ends. A piece without a number is under no mark. */
interface Piece { mcid: number | undefined, lines: string[] }

function piecesOf(content: string): Piece[] {
  const pieces: Piece[] = [{ mcid: undefined, lines: [] }]
  let depth = 0
  for (const line of content.split('\n')) {
    // Nearly all lines draw; whatever opens or ends a mark ends with this letter.
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

/** Letters that nobody is to see become invisible ones, as a scanned page has them over its picture. */
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

/** The content with each mark under the name and number of its tag; what `tagOf` gives none, and what has no mark, becomes an artifact. */
export function remark(content: string, tagOf: (mcid: number) => { type: string, mcid: number } | undefined): string {
  const out: string[] = []
  let loose: string[][] = []
  // In one go: where Chromium cuts what is decoration differs from run to run.
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
