import type { RouterConfig } from './routing.ts'
import { seeded } from './random.ts'
import { affinities, topK } from './routing.ts'

export interface Queue {
  experts: number
  /** Routed experts per token. */
  topK: number
  /** Spread of the experts' popularity, in logits: 0 is an even demand. */
  skew: number
  /** Tokens between two updates of the bias. */
  tokensPerBatch: number
  scoring_func: RouterConfig['scoring_func']
  seed: number
}

/** Loads of a layer: tokens per expert, and how far the fullest is above the mean. */
export interface Loads {
  perExpert: number[]
  /** Highest load over mean load, minus 1 (loss-free balancing paper, arXiv 2408.15664, MaxVio). */
  maxViolation: number
  /** Bias per expert after the run. */
  bias: number[]
}

/** Enough draws that a batch never looks like the last; far cheaper than a fresh normal for every score. */
const POOL = 1 << 16

/**
 * A layer of experts under a stream of tokens, with the auxiliary-loss-free bias update: after each
 * batch, the bias of an overloaded expert goes down by `step` and that of an underloaded one up
 * (DeepSeek-V3 report, §2.1.2). `step` 0 switches it off. Loads are those of a last, larger batch.
 */
export function runQueue(queue: Queue, step: number, batches: number): Loads {
  const { experts, tokensPerBatch, scoring_func } = queue
  const random = seeded(queue.seed)
  const popularity = Array.from({ length: experts }, () => random.normal() * queue.skew)
  const noise = Float64Array.from({ length: POOL }, () => random.normal())
  const bias = Array.from<number>({ length: experts }).fill(0)

  // Written anew for each token: a browser runs this between two key presses.
  const logits = Array.from<number>({ length: experts }).fill(0)

  const serve = (tokens: number): number[] => {
    const loads = Array.from<number>({ length: experts }).fill(0)
    for (let t = 0; t < tokens; t++) {
      const offset = random.below(POOL)
      for (let i = 0; i < experts; i++)
        logits[i] = popularity[i]! + noise[(offset + i) % POOL]!
      const biased = affinities(logits, scoring_func)
      for (let i = 0; i < experts; i++)
        biased[i]! += bias[i]!
      for (const i of topK(biased, queue.topK))
        loads[i]!++
    }
    return loads
  }

  const mean = tokensPerBatch * queue.topK / experts
  for (let batch = 0; batch < (step > 0 ? batches : 0); batch++)
    serve(tokensPerBatch).forEach((load, i) => bias[i]! += step * Math.sign(mean - load))

  const perExpert = serve(tokensPerBatch * 8)
  return { perExpert, maxViolation: Math.max(...perExpert) / (mean * 8) - 1, bias }
}
