import type { FigureId } from './index.ts'
import { figure } from './index.ts'

/** The anchor of a source's entry in the PDF. */
export const sourceAnchor = (source: string): string => `source-${source}`

/** The anchor of a figure's arithmetic in the PDF, or of its first source if it was not computed. */
export function figureAnchor(id: FigureId): string {
  const { derived, cites } = figure(id)
  return derived ? `figure-${id}` : sourceAnchor(cites[0]!.source)
}
