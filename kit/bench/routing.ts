import type { RouterConfig } from '../../models/routing.ts'
import { routeBatch } from '../../models/batch.ts'
import { seeded } from '../../models/random.ts'
import { affinities, routeToken } from '../../models/routing.ts'
import { Fault } from '../core/run.ts'

/** The size of a layer of V4-Pro. */
const [TOKENS, EXPERTS] = [4096, 384]
const PLAIN: RouterConfig = { scoring_func: 'sqrtsoftplus', num_experts_per_tok: 6, norm_topk_prob: true, routed_scaling_factor: 2.5 }

/** The obvious implementation: score all experts, sort them, keep the best. */
export function routeBySorting(logits: readonly number[], config: RouterConfig): { experts: number[], weights: number[] } {
  const { scoring_func, num_experts_per_tok, routed_scaling_factor, e_score_correction_bias: bias } = config
  const scores = affinities(logits, scoring_func)
  const biased = scores.map((score, i) => score + (bias?.[i] ?? 0))
  const experts = biased.map((_, i) => i).sort((a, b) => biased[b]! - biased[a]! || a - b).slice(0, num_experts_per_tok)
  const sum = experts.reduce((total, i) => total + scores[i]!, 0)
  return { experts, weights: experts.map(i => scores[i]! / sum * routed_scaling_factor) }
}

/** One way of routing all tokens, compared with sorting under the same config. */
export interface RoutingRow { what: string, milliseconds: number, times: number }

/** Times each way of routing a batch, after checking that all of them choose the same experts. */
export async function benchRouting(): Promise<RoutingRow[]> {
  const { Bench } = await import('tinybench')
  const random = seeded(1)
  const flat = Float64Array.from({ length: TOKENS * EXPERTS }, () => random.normal())
  const tokens = Array.from({ length: TOKENS }, (_, t) => [...flat.subarray(t * EXPERTS, (t + 1) * EXPERTS)])
  const biased = { ...PLAIN, e_score_correction_bias: Array.from({ length: EXPERTS }, () => random.normal() * 0.05) }

  const rows: RoutingRow[] = []
  for (const [name, config] of [['', PLAIN], [', with a bias', biased]] as const) {
    const ways = {
      sorting: () => tokens.flatMap(logits => routeBySorting(logits, config).experts),
      routeToken: () => tokens.flatMap(logits => routeToken(logits, config).experts),
      routeBatch: () => routeBatch(flat, EXPERTS, config).experts,
    }
    const expected = ways.sorting()
    for (const [way, choose] of Object.entries(ways)) {
      if (choose().some((expert, i) => expert !== expected[i]))
        throw new Fault(`kit/bench/routing.ts: ${way}${name}: expected the experts that sorting chooses, got others.`)
    }
    const bench = new Bench({ time: 1500, iterations: 8, warmupTime: 300, warmupIterations: 2 })
    for (const [way, choose] of Object.entries(ways))
      bench.add(way, () => void choose())
    const medians = (await bench.run()).map((task) => {
      if (task.result.state !== 'completed')
        throw new Fault(`kit/bench/routing.ts: ${task.name}${name}: expected a time, got "${task.result.state}".`)
      return { name: task.name, median: task.result.latency.p50 }
    })
    rows.push(...medians.map(task => ({ what: `${task.name}${name}`, milliseconds: task.median, times: medians[0]!.median / task.median })))
  }
  return rows
}
