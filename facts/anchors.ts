import type { FigureId } from './index.ts'
import { figure } from './index.ts'

/** Where the PDF's pages say where a source comes from. */
export const sourceAnchor = (source: string): string => `source-${source}`

/** Where the PDF's pages say how a figure was computed, or else the entry of its first source. */
export function figureAnchor(id: FigureId): string {
  const { derived, cites } = figure(id)
  return derived ? `figure-${id}` : sourceAnchor(cites[0]!.source)
}
