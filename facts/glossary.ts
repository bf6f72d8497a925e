import type { Term } from './schema.ts'

export const terms: Term[] = []
