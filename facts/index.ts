import type { ConstClaim, ConstFigure } from './define.ts'
import type { Source } from './schema.ts'
import { claims } from './claims.ts'
import { benchmarks } from './figures/benchmarks.ts'
import { costs } from './figures/costs.ts'
import { counter } from './figures/counter.ts'
import { derived } from './figures/derived.ts'
import { evaluations } from './figures/evaluations.ts'
import { licences } from './figures/licences.ts'
import { models } from './figures/models.ts'
import { prices } from './figures/prices.ts'
import { releases } from './figures/releases.ts'
import { rumours } from './figures/rumours.ts'
import { serving } from './figures/serving.ts'
import { table1 } from './figures/table-1.ts'
import { tally } from './figures/tally.ts'
import { modelTable } from './models/index.ts'
import { referencesIn } from './references.ts'
import { sources } from './sources.ts'

export { claims }
export { priceRows } from './figures/prices.ts'
export { terms } from './glossary.ts'
export { modelTable as models }
export { sources }

/** Every figure of the talk: first those that were read, then those computed from them. */
export const figures = [...models, ...rumours, ...releases, ...costs, ...prices, ...benchmarks, ...table1, ...evaluations, ...serving, ...licences, ...counter, ...tally, ...derived]
export type ClaimId = typeof claims[number]['id']
export type FigureId = typeof figures[number]['id']
export type { SourceId } from './sources.ts'

const byId = new Map<string, ConstFigure>(figures.map(f => [f.id, f]))
const sourceById = new Map<string, Source>(sources.map(s => [s.id, s]))

/** The figure with that id, or undefined. For ids from Markdown, which the compiler cannot check. */
export const findFigure = (id: string): ConstFigure | undefined => byId.get(id)

/** The figure with that id. Throws if there is none, which is possible only with a cast. */
export function figure(id: FigureId): ConstFigure {
  const found = byId.get(id)
  if (!found)
    throw new Error(`facts: no figure "${id}"`)
  return found
}

/** The source with that id. Throws if there is none. */
export function source(id: string): Source {
  const found = sourceById.get(id)
  if (!found)
    throw new Error(`facts: no source "${id}"`)
  return found
}

/** A figure's plain number. Throws if its value is a range, a bound, a date or text. */
export function number(id: FigureId): number {
  const { value } = figure(id)
  if (typeof value !== 'number')
    throw new TypeError(`facts: ${id} is not a plain number`)
  return value
}

/** The claim with that id. Throws if there is none. */
export function claim(id: ClaimId): ConstClaim {
  const found = claims.find(c => c.id === id)
  if (!found)
    throw new Error(`facts: no claim "${id}"`)
  return found
}

/** The evidence against a claim's verdict, as a sentence; undefined if there is none. */
export const againstOf = ({ against }: Pick<ConstClaim, 'against'>): string | undefined => 'says' in against ? against.says : undefined

/** The sources of the evidence against a claim's verdict. */
export const sourcesAgainst = ({ against }: Pick<ConstClaim, 'against'>): string[] => 'says' in against ? [...new Set(against.cites.map(c => c.source))] : []

/** The claims that name a figure in their record or in the evidence against their verdict, in order. */
export function claimsNaming(id: FigureId): ConstClaim[] {
  return (claims as readonly ConstClaim[]).filter(c => referencesIn(`${c.record} ${againstOf(c) ?? ''}`).includes(id))
}

/** The figures that support a claim's verdict: those that its record and its detail name, in order, each once. */
export function evidenceOf({ record, detail }: Pick<ConstClaim, 'record' | 'detail'>): FigureId[] {
  return [...new Set(referencesIn(`${record} ${detail}`))] as FigureId[]
}
