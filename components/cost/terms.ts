import type { FigureId } from '../../facts/index.ts'
import { compare } from '../../facts/compare.ts'

/** A stated cost, and the price per GPU-hour at which V3's run would cost the same. */
export interface StatedCost { key: string, name: string, says: string, cost: FigureId, price: FigureId }

/** What V3's cost is compared with, lowest first. */
export const AGAINST = [
  { key: 'article', name: 'the article', says: 'the article’s limit for V3', cost: 'article.v3-cost', price: 'v3.price-for-article' },
  { key: 'epoch', name: 'Epoch AI', says: 'Epoch AI’s estimate for GPT-4', cost: 'gpt4.cost-amortised', price: 'v3.price-for-amortised' },
  { key: 'cloud', name: 'cloud rent', says: 'the cloud-rent estimate for GPT-4', cost: 'gpt4.cost-cloud', price: 'v3.price-for-cloud' },
  { key: 'said', name: 'the remark', says: 'the remark about GPT-4', cost: 'gpt4.cost-said', price: 'v3.price-for-said' },
] as const satisfies readonly StatedCost[]
export type AgainstKey = typeof AGAINST[number]['key']
export const AGAINST_KEYS: readonly AgainstKey[] = AGAINST.map(a => a.key)

/** The stated costs side by side, and the prices at which V3 reaches them. */
export const COSTS = compare(AGAINST.map(a => a.cost), { hardware: 'on different GPUs', basis: 'sums of different kinds, each as stated' })
export const PRICES = compare(AGAINST.map(a => a.price))
