import { defineFigures } from '../define.ts'

export const rumours = defineFigures([])
