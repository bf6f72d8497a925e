import { seedAt, seeded } from './random.ts'
import { chooseExperts } from './routing.ts'

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

/** Enough draws that no two patients look alike; a fresh normal for each of 700,000 scores would take a tenth of a second. A power of two, so that a mask wraps around. */
export const POOL = 1 << 13
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

/** The patients of a floor as far as they have come, for any number of experts to `wide`, and their choices among the first `experts`. */
interface Reception { wide: number, next: () => Float64Array, patients: Contenders[], experts: number, best: number[][] }

/** Of one hospital at a time, by floor and depth: a slider changes how many come, how many doctors there are and how many each sees, and not who they are. */
let open: { key: string, receptions: Map<string, Reception> } = { key: '', receptions: new Map() }

/** Lets go of all patients, who take a few megabytes; whoever asks for them again gets the same. */
export function closeReceptions(): void {
  open = { key: '', receptions: new Map() }
}

/** As deep as most who ask for few go. */
const SHALLOW = 8
/** The next power of two: whoever asks for more asks for a little more each time. */
const roomy = (least: number): number => Math.min(2 ** Math.ceil(Math.log2(least)), POOL)
const depthFor = (topK: number): number => Math.max(roomy(topK), SHALLOW)

function receptionOf(layer: number, { topK, experts, skew, seed }: WaitingRoom): Reception {
  const key = [skew, seed].join()
  if (open.key !== key)
    open = { key, receptions: new Map() }
  const place = [layer, depthFor(topK)].join()
  const known = open.receptions.get(place)
  if (known && known.wide >= experts)
    return known
  const wide = known ? roomy(experts) : experts
  const reception = { wide, next: patientsOn(layer, { experts: wide, skew, seed }), patients: [], experts, best: [] }
  open.receptions.set(place, reception)
  return reception
}

/** The best `topK` of the first `count` experts, best first. */
function choiceOf({ experts, logits }: Contenders, count: number, topK: number): number[] {
  let there = experts.length
  while (experts[there - 1]! >= count)
    there--
  return chooseExperts(logits.subarray(0, there), topK).map(i => experts[i]!)
}

/**
 * Per patient of a floor, the chosen experts, best first. What it takes is kept: whoever calls it ahead for the most
 * patients that will come saves a later call the wait.
 */
export function receive(layer: number, room: WaitingRoom): readonly (readonly number[])[] {
  const { experts, topK, patients } = room
  const reception = receptionOf(layer, room)
  if (reception.experts !== experts)
    Object.assign(reception, { experts, best: [] })
  const depth = depthFor(topK)
  while (reception.best.length < patients) {
    const own = reception.patients[reception.best.length] ??= contendersOf(reception.next(), depth)
    reception.best.push(choiceOf(own, experts, Math.min(depth, experts)))
  }
  return reception.best.slice(0, patients).map(own => own.slice(0, topK))
}
