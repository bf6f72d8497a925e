import { describe, expect, it } from 'vitest'
import { number } from '../../facts/index.ts'

/** DeepSeek's account of a day of its service gives parts and sums; the ledger holds both, and they must agree. */
describe('the day of V3 and R1 that DeepSeek accounts for', () => {
  it('costs what its nodes cost at the assumed rent', () => {
    expect(number('v3.day-cost-check')).toBe(number('v3.day-cost'))
  })

  it('would have brought in what its tokens cost at the list prices of R1, to the digits that are published', () => {
    expect(number('v3.day-income-check') / number('v3.day-income')).toBeCloseTo(1, 3)
  })

  it('has the margin that follows from cost and income', () => {
    expect(number('v3.day-margin-check')).toBeCloseTo(number('v3.day-margin'), 2)
  })

  it('reads what comes from the cache and what does not', () => {
    expect(number('v3.day-cached') + number('v3.day-read-anew')).toBe(number('v3.day-read'))
  })

  it('runs on as many GPUs as its nodes have', () => {
    expect(number('v3.served-gpus')).toBe(1814)
    expect(number('v3.served-prefill-gpus') / number('v3.served-prefill-nodes')).toBe(number('v3.served-gpus-per-node'))
  })
})

describe('ratios that the corrections give by hand', () => {
  it.each([
    ['ratio.hours-gpt4', 20.4],
    ['ratio.hours-gpt4-even', 6.4],
    ['ratio.hours-llama405', 11.1],
    ['h800.over-a100', 3.2],
    ['ratio.flop-v2-gpt35', 0.4],
    ['ratio.sol-v4pro', 2.5],
    ['ratio.sol-v4pro-offpeak', 5.1],
    ['v3.day-cost-per-written', 0.5],
  ] as const)('%s', (id, value) => expect(number(id)).toBeCloseTo(value, 1))

  it.each([['ratio.astra-v4pro', 10], ['ratio.astra-v4pro-offpeak', 20], ['v4pro.gpus-for-weights', 11], ['v4pro.ga-gpus-for-weights', 12]] as const)('%s', (id, value) => {
    expect(Math.round(number(id))).toBe(value)
  })
})
