import type { Balancing, QueueOptions } from '../../models/balancing.ts'
import { describe, expect, it } from 'vitest'
import { BALANCINGS, createQueue, maxViolation, runQueue } from '../../models/balancing.ts'

const OPTIONS: QueueOptions = { n_routed_experts: 64, num_experts_per_tok: 4, skew: 0.6, tokensPerBatch: 256, biasStep: 0.01, lossStep: 3, window: 8, seed: 1 }
const BATCHES = 100
const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0)
const state = ({ loads, bias, popularity }: ReturnType<typeof createQueue>) => [loads, bias, popularity].map(values => [...values])

describe('maxViolation', () => {
  it('is how far the highest load is above the mean, in means', () => {
    // The mean is 4; the highest is 10, which is 6 above it.
    expect(maxViolation([1, 2, 3, 10])).toBe(1.5)
    expect(maxViolation([7, 7, 7])).toBe(0)
    expect(maxViolation([0, 0, 5])).toBe(2)
  })
})

describe.each(BALANCINGS)('a queue with balancing %s', (balancing: Balancing) => {
  it('serves every token top-k times, in each batch and over the window', () => {
    const queue = createQueue(OPTIONS)
    const perBatch = OPTIONS.tokensPerBatch * OPTIONS.num_experts_per_tok
    for (let batch = 0; batch <= 20; batch++) {
      expect(queue.batches).toBe(batch)
      expect(sum(queue.batchLoads)).toBe(perBatch)
      expect(sum(queue.loads)).toBe(perBatch * OPTIONS.window)
      expect(queue.loads.every((load, i) => load >= queue.batchLoads[i]!)).toBe(true)
      queue.step(balancing)
    }
  })

  it('is the same for the same seed, again after a reset, and another for another', () => {
    const queue = runQueue(OPTIONS, balancing, 20)
    const once = state(queue)
    expect(state(runQueue(OPTIONS, balancing, 20))).toEqual(once)
    queue.reset()
    expect(queue.batches).toBe(0)
    expect(state(queue)).toEqual(state(createQueue(OPTIONS)))
    while (queue.batches < 20)
      queue.step(balancing)
    expect(state(queue)).toEqual(once)
    expect(state(runQueue({ ...OPTIONS, seed: 2 }, balancing, 20))).not.toEqual(once)
  })
})

describe('what balancing does', () => {
  const start = createQueue(OPTIONS)
  const [off, bias, loss] = BALANCINGS.map(balancing => runQueue(OPTIONS, balancing, BATCHES)) as [typeof start, typeof start, typeof start]

  it('leaves everything alone when it is off', () => {
    expect(off.bias.every(b => b === 0)).toBe(true)
    expect(off.popularity).toEqual(start.popularity)
    expect(maxViolation(off.loads)).toBeGreaterThan(maxViolation(start.loads) * 0.7)
  })

  it.each([['bias', bias], ['loss', loss]] as const)('evens the queues by %s', (_, queue) => {
    expect(maxViolation(queue.loads)).toBeLessThan(0.5)
    expect(maxViolation(queue.loads)).toBeLessThan(maxViolation(off.loads) / 4)
  })

  it('moves the bias alone, or the popularity alone', () => {
    expect(bias.popularity).toEqual(start.popularity)
    expect(bias.bias.some(b => b !== 0)).toBe(true)
    expect(loss.bias.every(b => b === 0)).toBe(true)
    expect(loss.popularity).not.toEqual(start.popularity)
  })

  it('nudges each bias by one step: down above the mean load of the batch, up below it', () => {
    const queue = runQueue(OPTIONS, 'bias', 1)
    const mean = OPTIONS.tokensPerBatch * OPTIONS.num_experts_per_tok / OPTIONS.n_routed_experts
    queue.batchLoads.forEach((load, i) => expect(queue.bias[i]).toBe(OPTIONS.biasStep * Math.sign(mean - load)))
  })

  it('follows the gradient of the balance loss downhill, and no further when the step is nothing', () => {
    expect(runQueue({ ...OPTIONS, lossStep: 0 }, 'loss', 5).popularity).toEqual(start.popularity)
    // The popular lose and the unpopular gain.
    const moved = runQueue(OPTIONS, 'loss', 30).popularity.map((p, i) => p - start.popularity[i]!)
    const product = sum(moved.map((m, i) => m * start.popularity[i]!))
    expect(product).toBeLessThan(0)
  })

  it('asks nothing of an even demand', () => {
    expect(maxViolation(createQueue({ ...OPTIONS, skew: 0 }).loads)).toBeLessThan(0.5)
  })
})
