import type { ConstFigure } from './define.ts'
import type { FigureId } from './index.ts'
import { show } from './format.ts'
import { figure } from './index.ts'

/** How a figure was computed: its formula, and each input with its value. Undefined for a figure that was not computed. */
export function arithmeticOf({ derived }: ConstFigure): { formula: string, by: string, differ: string, inputs: { id: FigureId, value: string, what: string }[] } | undefined {
  if (!derived)
    return undefined
  // `validate.ts` has checked that every input exists.
  const inputs = (derived.inputs as readonly FigureId[]).map(id => ({ id, value: show(figure(id)), what: figure(id).what }))
  return { formula: derived.formula, by: derived.by, differ: Object.values(derived.differ ?? {}).join('; '), inputs }
}
