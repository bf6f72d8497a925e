import { Fault } from '../../core/run.ts'

/** A sheet of paper: its CSS name, its size, and the area inside its margins, in millimetres. */
export interface Paper { name: string, width: number, height: number, inner: { width: number, height: number } }

/** A page's margins in millimetres; the bottom one holds the running foot. */
export const MARGINS = { top: 16, side: 20, bottom: 22 }

function paper(name: string, width: number, height: number): Paper {
  return {
    name,
    width,
    height,
    inner: { width: width - 2 * MARGINS.side, height: height - MARGINS.top - MARGINS.bottom },
  }
}

/** The usual sizes at home, at work and at conferences: ISO 216 and ANSI/ASME Y14.1. */
export const PAPERS = { a4: paper('A4', 210, 297), letter: paper('letter', 215.9, 279.4) } as const

/** Finds a paper by name, in any case; A4 if none is named. Throws a sentence on an unknown name. */
export function readPaper(name = 'a4'): Paper {
  const found = (PAPERS as Record<string, Paper>)[name.toLowerCase()]
  if (!found)
    throw new Fault(`--paper takes a4 or letter; got "${name}".`)
  return found
}
