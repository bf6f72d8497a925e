import type { Claim } from '../schema.ts'
import { WORSE_FIRST } from '../verdicts.ts'
import { fault } from './sentences.ts'

/** Faults of a claim against the rule in `verdicts.ts`: its mark, what is off, the number of parts, and the order of verdicts. */
export function verdictFaults(claim: Claim): string[] {
  const { id, verdicts, parts, mark, off } = claim
  const say = (field: string, expected: string, got: string): string => fault(`facts/claims: claim "${id}"`, field, expected, got)
  const rough = verdicts.includes('roughly right')
  const faults: string[] = []
  if (mark && !verdicts.includes('confirmed'))
    faults.push(say('mark', 'none, since it adds to "confirmed" alone', `"${mark}"`))
  if (rough && !off)
    faults.push(say('off', 'what is off, since the claim is roughly right', 'none'))
  if (!rough && off)
    faults.push(say('off', 'none, since it says what is off in "roughly right" alone', `"${off}"`))
  if (parts && parts.length !== verdicts.length)
    faults.push(say('parts', `one for each of ${verdicts.length} verdicts`, String(parts.length)))
  const ranks = verdicts.map(v => WORSE_FIRST.findIndex(rank => rank.includes(v))).filter(rank => rank >= 0)
  if (ranks.some((rank, i) => i > 0 && rank < ranks[i - 1]!))
    faults.push(say('verdicts', 'the worse first', verdicts.join(', ')))
  return faults
}
