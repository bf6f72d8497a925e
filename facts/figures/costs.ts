import { defineFigures } from '../define.ts'

export const costs = defineFigures([])
