import type { Verdict } from '../vocabulary.ts'
import { claims } from '../claims.ts'
import { defineFigures } from '../define.ts'

/** The number of claims whose first verdict is this one. */
const judged = (verdict: Verdict): number => claims.filter(c => c.verdicts[0] === verdict).length

/** Counts of the ledger's own entries. */
export const tally = defineFigures([
  { id: 'claims.count', what: 'Claims of the article that this talk checks', value: claims.length, unit: 'count', shape: 'record', cites: [{ source: 'calc' }, { source: 'article' }] },
  { id: 'claims.confirmed', what: 'Claims of the article that the record confirms', value: judged('confirmed'), unit: 'count', shape: 'record', cites: [{ source: 'calc' }] },
  { id: 'claims.roughly-right', what: 'Claims of the article that are roughly right', value: judged('roughly right'), unit: 'count', shape: 'record', cites: [{ source: 'calc' }] },
])
