import { describe, expect, it } from 'vitest'
import { runQueue } from '../../models/balancing.ts'

const QUEUE = { experts: 64, topK: 4, skew: 0.6, tokensPerBatch: 256, scoring_func: 'sigmoid', seed: 1 } as const

describe('runQueue', () => {
  const off = runQueue(QUEUE, 0, 60)
  const on = runQueue(QUEUE, 0.01, 60)

  it('serves every token top-k times, balanced or not', () => {
    for (const { perExpert } of [off, on])
      expect(perExpert.reduce((a, b) => a + b, 0)).toBe(QUEUE.tokensPerBatch * 8 * QUEUE.topK)
  })

  it('evens the queues when the bias learns, and leaves them when it does not', () => {
    expect(on.maxViolation).toBeLessThan(off.maxViolation / 2)
    expect(off.bias.every(b => b === 0)).toBe(true)
  })

  it('is the same for the same seed and another for another', () => {
    expect(runQueue(QUEUE, 0, 0)).toEqual(off)
    expect(runQueue({ ...QUEUE, seed: 2 }, 0, 0).perExpert).not.toEqual(off.perExpert)
  })
})
