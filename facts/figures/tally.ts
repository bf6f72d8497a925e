import { claims } from '../claims.ts'
import { defineFigures } from '../define.ts'

/** Counts of this ledger's own. */
export const tally = defineFigures([
  { id: 'claims.count', what: 'Claims of the article that this talk checks', value: claims.length, unit: 'count', shape: 'record', cites: [{ source: 'calc' }, { source: 'article' }] },
])
