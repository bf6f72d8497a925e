import { architectureClaims } from './claims/architecture.ts'
import { journeyClaims } from './claims/journey.ts'
import { openingClaims } from './claims/opening.ts'
import { whyClaims } from './claims/why.ts'
import { defineClaims } from './define.ts'

/** The article's claims, in its order, each with what the record says. */
export const claims = defineClaims([
  ...openingClaims,
  ...journeyClaims,
  ...architectureClaims,
  ...whyClaims,
])
