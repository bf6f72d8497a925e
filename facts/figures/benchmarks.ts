import { defineFigures } from '../define.ts'

export const benchmarks = defineFigures([])
