import type { Source } from './schema.ts'

/** Like `facts/define.ts`, for sources. It is a file of its own because the types in `define.ts` need the sources' ids. */
export const defineSources = <const T extends readonly Source[]>(list: T): T => list
