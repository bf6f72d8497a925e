import { defineFigures } from '../define.ts'

export const prices = defineFigures([])
