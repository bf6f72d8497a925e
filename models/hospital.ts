import type { WaitingRoom } from './reception.ts'
import { POOL, receive } from './reception.ts'
import { shareEverUsed } from './sparsity.ts'

/** One layer after the whole waiting room has been through it. */
export interface Floor {
  /** Per patient, the chosen experts, best first. */
  chosen: readonly (readonly number[])[]
  /** Experts with at least one patient, lowest first. */
  busy: readonly number[]
  /** Share of the routed experts that are busy, to be held against `expectedShare`. */
  share: number
}

export interface Admission {
  floors: readonly Floor[]
  /** Routed experts with at least one patient, on all floors. */
  busy: number
  /** Routed and shared experts on all floors: what must be in memory. */
  staff: number
  /** Expert calls per patient: layers × (topK + shared). */
  calls: number
  /** Share of a floor's routed experts that would be busy if choices were balanced and independent (`shareEverUsed`). */
  expectedShare: number
}

function need(field: keyof WaitingRoom, got: number, least: number, most?: number): void {
  if (!Number.isInteger(got) || got < least || got > (most ?? got))
    throw new RangeError(`models/hospital.ts: field "${field}": expected a whole number ${most === undefined ? `of at least ${least}` : `from ${least} to ${most}`}, got ${got}`)
}

function admitTo(layer: number, room: WaitingRoom): Floor {
  const { experts } = room
  const chosen = receive(layer, room)
  const seen = new Uint8Array(experts)
  for (const own of chosen) {
    for (const expert of own)
      seen[expert] = 1
  }
  const busy: number[] = []
  for (let expert = 0; expert < experts; expert++) {
    if (seen[expert])
      busy.push(expert)
  }
  return { chosen, busy, share: busy.length / experts }
}

/**
 * Routes every patient on every floor, each anew, by V4's rule without its bias: the best `topK` of the square roots of
 * softplus, which are the best logits (`chooseExperts`). The same room gives the same run; a patient is the same however
 * many others wait, and sees the same best doctors however many he may see. Throws one sentence for an impossible room.
 */
export function admit(room: WaitingRoom): Admission {
  const { experts, topK, patients, layers, shared, skew } = room
  need('experts', experts, 1, POOL)
  need('topK', topK, 1, experts)
  need('patients', patients, 1)
  need('layers', layers, 1)
  need('shared', shared, 0)
  if (!Number.isFinite(skew))
    throw new RangeError(`models/hospital.ts: field "skew": expected a finite number of logits, got ${skew}`)
  const floors = Array.from({ length: layers }, (_, layer) => admitTo(layer, room))
  return {
    floors,
    busy: floors.reduce((sum, floor) => sum + floor.busy.length, 0),
    staff: layers * (experts + shared),
    calls: layers * (topK + shared),
    expectedShare: shareEverUsed(topK, experts, patients),
  }
}
