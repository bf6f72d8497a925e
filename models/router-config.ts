import type { ModelType } from './config.ts'
import type { RouterConfig } from './routing.ts'
import { ConfigError, ConfigReader } from './config.ts'
import { SCORING_FUNCS, TOPK_METHODS } from './routing.ts'

/** Model types whose code takes softmax over the chosen experts only, which is the same as softmax over all and then normalising. */
const SOFTMAX_OVER_CHOSEN: readonly ModelType[] = ['mixtral', 'gpt_oss']

/**
 * The router's settings in a published config.json. Missing keys get the behaviour of the model's reference code: Mixtral
 * (mistral-inference, moe.py) and gpt-oss (its repository, torch/model.py) take softmax over the best logits, Qwen3 takes
 * softmax over all and normalises if `norm_topk_prob` says so. Throws a `ConfigError` for a dense model and invalid keys.
 */
export function routerOf(config: unknown): { experts: number, router: RouterConfig } {
  const read = new ConfigReader(config)
  const key = ['n_routed_experts', 'num_local_experts', 'num_experts'].find(name => read.has(name))
  if (read.type === 'llama' || !key)
    throw new ConfigError(`config.json: field "n_routed_experts": expected the number of experts, got none: a model of type ${read.type} has no router.`)
  const experts = read.count(key)
  const overChosen = SOFTMAX_OVER_CHOSEN.includes(read.type)
  return {
    experts,
    router: {
      scoring_func: read.word('scoring_func', SCORING_FUNCS, 'softmax'),
      topk_method: read.word('topk_method', TOPK_METHODS, 'greedy'),
      num_experts_per_tok: read.count('num_experts_per_tok', 1, experts),
      n_group: Math.max(read.countOr('n_group', 1), 1),
      topk_group: Math.max(read.countOr('topk_group', 1), 1),
      norm_topk_prob: overChosen || read.flag('norm_topk_prob', false),
      routed_scaling_factor: read.number('routed_scaling_factor', 1),
    },
  }
}
