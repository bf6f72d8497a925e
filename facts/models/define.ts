import type { DeepReadonly } from '../define.ts'
import type { SourceId } from '../sources.ts'
import type { Model } from './schema.ts'

/** A model whose source ids are checked by the compiler. */
export type ConstModel = DeepReadonly<Omit<Model, 'cites'>> & { readonly cites: readonly { readonly source: SourceId, readonly at?: string }[] }

/** An identity function that keeps ids and keys as literal types. */
export const defineModels = <const T extends readonly ConstModel[]>(list: T): T => list

/** `first` and `second` in turn, as DeepSeek-V4 alternates its kinds of attention. */
export const alternating = (first: number, second: number, length: number): number[] => Array.from({ length }, (_, i) => i % 2 ? second : first)
