import type { Stale } from '../../facts/staleness.ts'
import { show } from '../../facts/format.ts'
import { figures, sources } from '../../facts/index.ts'
import { staleOn } from '../../facts/staleness.ts'

const days = (n: number): string => n === 1 ? '1 day' : `${n} days`

/** `price.v4pro-peak.output ($3.96): 12 days overdue, checked 2026-11-23; look at https://… for the price` */
export function staleLine({ figure, checked, overdue, url, look, dependents }: Stale): string {
  const where = url ? `look at ${url} for ${look}` : `look for ${look}`
  const also = dependents.length ? `; from it follow ${dependents.join(', ')}` : ''
  return `${figure.id} (${show(figure)}): ${days(overdue)} overdue, checked ${checked}; ${where}${also}`
}

/** How many figures are stale on a day, as a sentence. */
export const staleCount = (n: number, day: string): string => `${n || 'No'} ${n === 1 ? 'figure is' : 'figures are'} stale on ${day}.`

/** One line for each figure in the ledger that is stale on a day, an ISO date. */
export const staleLines = (day: string): string[] => staleOn(day, figures, sources).map(staleLine)
