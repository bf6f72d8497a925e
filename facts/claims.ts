import { defineClaims } from './define.ts'

export const claims = defineClaims([])
