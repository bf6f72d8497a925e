import { defineFigures } from '../define.ts'

export const derived = defineFigures([])
