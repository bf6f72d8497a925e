import { defineFigures } from '../define.ts'

export const releases = defineFigures([])
