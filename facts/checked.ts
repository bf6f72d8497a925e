import type { ConstFigure } from './define.ts'
import { source } from './index.ts'

/** The day on which a figure was last checked: its own, or the earliest on which one of its sources was read. */
export function checkedOn({ checked, cites }: Pick<ConstFigure, 'checked' | 'cites'>): string {
  return checked ?? cites.map(c => source(c.source).checked).sort()[0]!
}
