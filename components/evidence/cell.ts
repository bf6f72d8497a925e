import type { FigureId } from '../../facts/index.ts'

/** A table cell: words, or a figure of the ledger. `text` replaces the figure's usual format. */
export type Cell = string | { readonly figure: FigureId, readonly text?: string | undefined }

/** A cell that shows a figure and opens its card. */
export const figureCell = (figure: FigureId, text?: string): Cell => ({ figure, text })
