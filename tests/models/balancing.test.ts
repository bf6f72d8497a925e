import type { Balancing, BalancingOptions } from '../../models/balancing.ts'
import { describe, expect, it } from 'vitest'
import { BALANCINGS, createBalancedLayer, maxViolation, runBalancedLayer } from '../../models/balancing.ts'

const OPTIONS: BalancingOptions = { n_routed_experts: 64, num_experts_per_tok: 4, skew: 0.6, tokensPerBatch: 256, biasStep: 0.01, lossStep: 3, window: 8, seed: 1 }
const BATCHES = 100
const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0)
const state = ({ loads, bias, popularity }: ReturnType<typeof createBalancedLayer>) => [loads, bias, popularity].map(values => [...values])

describe('maxViolation', () => {
  it('is how far the highest load is above the mean, in means', () => {
    // The mean is 4; the highest is 10, which is 6 above it.
    expect(maxViolation([1, 2, 3, 10])).toBe(1.5)
    expect(maxViolation([7, 7, 7])).toBe(0)
    expect(maxViolation([0, 0, 5])).toBe(2)
  })
})

describe.each(BALANCINGS)('a layer with balancing %s', (balancing: Balancing) => {
  it('routes every token to top-k experts, in each batch and over the window', () => {
    const layer = createBalancedLayer(OPTIONS)
    const perBatch = OPTIONS.tokensPerBatch * OPTIONS.num_experts_per_tok
    for (let batch = 0; batch <= 20; batch++) {
      expect(layer.batches).toBe(batch)
      expect(sum(layer.batchLoads)).toBe(perBatch)
      expect(sum(layer.loads)).toBe(perBatch * OPTIONS.window)
      expect(layer.loads.every((load, i) => load >= layer.batchLoads[i]!)).toBe(true)
      layer.step(balancing)
    }
  })

  it('is the same for the same seed and after a reset, and different for another seed', () => {
    const layer = runBalancedLayer(OPTIONS, balancing, 20)
    const once = state(layer)
    expect(state(runBalancedLayer(OPTIONS, balancing, 20))).toEqual(once)
    layer.reset()
    expect(layer.batches).toBe(0)
    expect(state(layer)).toEqual(state(createBalancedLayer(OPTIONS)))
    while (layer.batches < 20)
      layer.step(balancing)
    expect(state(layer)).toEqual(once)
    expect(state(runBalancedLayer({ ...OPTIONS, seed: 2 }, balancing, 20))).not.toEqual(once)
  })
})

describe('balancing', () => {
  const start = createBalancedLayer(OPTIONS)
  const [off, bias, loss] = BALANCINGS.map(balancing => runBalancedLayer(OPTIONS, balancing, BATCHES)) as [typeof start, typeof start, typeof start]

  it('changes nothing when it is off', () => {
    expect(off.bias.every(b => b === 0)).toBe(true)
    expect(off.popularity).toEqual(start.popularity)
    expect(maxViolation(off.loads)).toBeGreaterThan(maxViolation(start.loads) * 0.7)
  })

  it.each([['bias', bias], ['loss', loss]] as const)('evens out the load by %s', (_, layer) => {
    expect(maxViolation(layer.loads)).toBeLessThan(0.5)
    expect(maxViolation(layer.loads)).toBeLessThan(maxViolation(off.loads) / 4)
  })

  it('changes only the bias, or only the popularity', () => {
    expect(bias.popularity).toEqual(start.popularity)
    expect(bias.bias.some(b => b !== 0)).toBe(true)
    expect(loss.bias.every(b => b === 0)).toBe(true)
    expect(loss.popularity).not.toEqual(start.popularity)
  })

  it('changes each bias by one step: down above the mean load of the batch, up below it', () => {
    const layer = runBalancedLayer(OPTIONS, 'bias', 1)
    const mean = OPTIONS.tokensPerBatch * OPTIONS.num_experts_per_tok / OPTIONS.n_routed_experts
    layer.batchLoads.forEach((load, i) => expect(layer.bias[i]).toBe(OPTIONS.biasStep * Math.sign(mean - load)))
  })

  it('follows the gradient of the balance loss downhill, and changes nothing when the step is zero', () => {
    expect(runBalancedLayer({ ...OPTIONS, lossStep: 0 }, 'loss', 5).popularity).toEqual(start.popularity)
    // Popular experts lose popularity and unpopular ones gain it.
    const moved = runBalancedLayer(OPTIONS, 'loss', 30).popularity.map((p, i) => p - start.popularity[i]!)
    const product = sum(moved.map((m, i) => m * start.popularity[i]!))
    expect(product).toBeLessThan(0)
  })

  it('starts near even when the demand is even', () => {
    expect(maxViolation(createBalancedLayer({ ...OPTIONS, skew: 0 }).loads)).toBeLessThan(0.5)
  })
})
