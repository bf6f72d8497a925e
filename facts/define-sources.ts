import type { Source } from './schema.ts'

/** As `facts/define.ts`, for the sources, whose ids the other definitions are checked against. */
export const defineSources = <const T extends readonly Source[]>(list: T): T => list
