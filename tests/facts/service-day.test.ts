import { describe, expect, it } from 'vitest'
import { number } from '../../facts/index.ts'

/** DeepSeek's account of a day of its service gives parts and sums. The ledger has both, and they must agree. */
describe('the day of serving V3 and R1', () => {
  it('costs its nodes times the assumed rent', () => {
    expect(number('v3.day-cost-check')).toBe(number('v3.day-cost'))
  })

  it('has a theoretical income of its tokens at R1\'s list prices, to the published digits', () => {
    expect(number('v3.day-income-check') / number('v3.day-income')).toBeCloseTo(1, 3)
  })

  it('has the margin that follows from cost and income', () => {
    expect(number('v3.day-margin-check')).toBeCloseTo(number('v3.day-margin'), 2)
  })

  it('has input tokens equal to cached plus uncached ones', () => {
    expect(number('v3.day-cached') + number('v3.day-read-anew')).toBe(number('v3.day-read'))
  })

  it('uses as many GPUs as its nodes have', () => {
    expect(number('v3.served-gpus')).toBe(1814)
    expect(number('v3.served-prefill-gpus') / number('v3.served-prefill-nodes')).toBe(number('v3.served-gpus-per-node'))
  })
})

describe('ratios, computed by hand', () => {
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
