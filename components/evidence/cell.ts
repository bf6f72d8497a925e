import type { FigureId } from '../../facts/index.ts'

/** A table's cell: words, or a figure of the ledger, in other words than `show` would write if `text` is given. */
export type Cell = string | { readonly figure: FigureId, readonly text?: string | undefined }

/** A cell that shows a figure, and answers where it comes from. */
export const figureCell = (figure: FigureId, text?: string): Cell => ({ figure, text })
