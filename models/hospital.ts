import { seedAt, seeded } from './random.ts'
import { chooseExperts } from './routing.ts'
import { shareEverUsed } from './sparsity.ts'

/** A waiting room before a few floors of a hospital: a batch of tokens before a few layers of experts. */
export interface WaitingRoom {
  /** Routed experts on each floor. */
  experts: number
  /** Routed experts per patient, on each floor. */
  topK: number
  /** Tokens in the batch. */
  patients: number
  layers: number
  /** Shared experts on each floor: they see every patient. */
  shared: number
  /** Spread of the experts' popularity, in logits: 0 is an even demand. */
  skew: number
  seed: number
}

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

/** Enough draws that no two patients look alike; a fresh normal for each of 700,000 scores would take a tenth of a second. A power of two, so that a mask wraps around. */
const POOL = 1 << 13
let pool: Float64Array | undefined
function drawPool(): Float64Array {
  const random = seeded(POOL)
  return Float64Array.from({ length: POOL }, () => random.normal())
}

/**
 * A floor's stream of patients: each call gives the next one's logits, in one array that is written anew. A logit is the
 * expert's popularity, normal with spread `skew`, plus a standard normal for the match. Stand-ins: V4's own are not published.
 */
export function patientsOn(layer: number, { experts, skew, seed }: Pick<WaitingRoom, 'experts' | 'skew' | 'seed'>): () => Float64Array {
  const [noise, fans, arrivals] = [pool ??= drawPool(), seeded(seedAt(seed, layer, 0)), seeded(seedAt(seed, layer, 1))]
  const popularity = Float64Array.from({ length: experts }, () => fans.normal() * skew)
  const logits = new Float64Array(experts)
  return () => {
    // An odd stride visits each draw of the pool once, and another order for each patient keeps them apart.
    const stride = arrivals.below(POOL / 2) * 2 + 1
    for (let i = 0, at = arrivals.below(POOL); i < experts; i++, at = (at + stride) & (POOL - 1))
      logits[i] = popularity[i]! + noise[at]!
    return logits
  }
}

function need(field: keyof WaitingRoom, got: number, least: number, most?: number): void {
  if (!Number.isInteger(got) || got < least || got > (most ?? got))
    throw new RangeError(`models/hospital.ts: field "${field}": expected a whole number ${most === undefined ? `of at least ${least}` : `from ${least} to ${most}`}, got ${got}`)
}

/**
 * Those experts, lowest first, that were among the best `depth` when their turn came, and their logits. Whoever is among
 * the best of the first n experts, for any n, was so when its turn came: a dozen logits stand for hundreds.
 */
interface Contenders { experts: number[], logits: Float64Array }

function contendersOf(logits: Float64Array, depth: number): Contenders {
  const experts: number[] = []
  const best = new Float64Array(depth).fill(Number.NEGATIVE_INFINITY)
  for (let i = 0; i < logits.length; i++) {
    const value = logits[i]!
    if (i >= depth && value <= best[depth - 1]!)
      continue
    let at = depth - 1
    for (; at > 0 && value > best[at - 1]!; at--)
      best[at] = best[at - 1]!
    best[at] = value
    experts.push(i)
  }
  return { experts, logits: Float64Array.from(experts, i => logits[i]!) }
}

/** The patients of a floor as far as they have come, for any number of experts to `wide` and of choices to `depth`. */
interface Reception { wide: number, depth: number, next: () => Float64Array, patients: Contenders[] }

/** Of one hospital at a time: a slider changes how many come, how many doctors there are and how many each sees, and not who they are. */
let open: { key: string, floors: (Reception | undefined)[] } = { key: '', floors: [] }
/** The next power of two: whoever asks for more asks for a little more each time. */
const roomy = (least: number): number => Math.min(2 ** Math.ceil(Math.log2(least)), POOL)

function receptionOf(layer: number, { topK, experts, skew, seed }: WaitingRoom): Reception {
  const key = [skew, seed].join()
  if (open.key !== key)
    open = { key, floors: [] }
  const known = open.floors[layer]
  if (known && known.wide >= experts && known.depth >= topK)
    return known
  const wide = known && known.wide < experts ? roomy(experts) : known?.wide ?? experts
  const depth = known && known.depth < topK ? roomy(topK) : known?.depth ?? topK
  return open.floors[layer] = { wide, depth, next: patientsOn(layer, { experts: wide, skew, seed }), patients: [] }
}

/** The best `topK` of the first `count` experts, best first. */
function choiceOf({ experts, logits }: Contenders, count: number, topK: number): number[] {
  let there = experts.length
  while (experts[there - 1]! >= count)
    there--
  return chooseExperts(logits.subarray(0, there), topK).map(i => experts[i]!)
}

function admitTo(layer: number, room: WaitingRoom): Floor {
  const { experts, topK, patients } = room
  const reception = receptionOf(layer, room)
  while (reception.patients.length < patients)
    reception.patients.push(contendersOf(reception.next(), reception.depth))
  const chosen = reception.patients.slice(0, patients).map(own => choiceOf(own, experts, topK))
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
