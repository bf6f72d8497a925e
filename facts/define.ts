import type { Claim, Figure } from './schema.ts'
import type { SourceId } from './sources.ts'

/** Literal inference makes every array and tuple readonly; the schema's types are not. */
export type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T
type Cites = readonly { readonly source: SourceId, readonly at?: string }[]
interface Cited { readonly cites: Cites }
/** A claim whose citations name sources that exist. */
type CitedClaim = Omit<ConstClaim, 'for' | 'against'> & { readonly for: Cites, readonly against: Exclude<ConstClaim['against'], { says: string }> | { readonly says: string, readonly cites: Cites } }

export type ConstFigure = DeepReadonly<Figure>
export type ConstClaim = DeepReadonly<Claim>

/**
 * Identity functions that keep ids as literal types, so that a wrong id does not compile. What types cannot express (dates
 * that exist, unique ids, sources that are used) is checked by `facts/validate.ts`.
 */
export const defineFigures = <const T extends readonly (Omit<ConstFigure, 'cites'> & Cited)[]>(list: T): T => list
export const defineClaims = <const T extends readonly CitedClaim[]>(list: T): T => list
