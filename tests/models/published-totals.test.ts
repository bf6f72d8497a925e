import { describe, expect, it } from 'vitest'
import { figure, number } from '../../facts/index.ts'
import { gpusForWeights, rentalCost, trainingFlop } from '../../models/cost.ts'
import { expertParameters, routedShare, shareEverUsed } from '../../models/sparsity.ts'

describe('published totals', () => {
  it('v3: GPU-hours at two dollars give the published cost, and the stages add up to the hours', () => {
    expect(rentalCost(number('v3.gpu-hours'), number('v3.hour-price'))).toBe(number('v3.cost'))
    expect(number('v3.hours-pretraining') + number('v3.hours-context') + number('v3.hours-posttraining')).toBe(number('v3.gpu-hours'))
  })

  it('v4-Pro: six of 384 experts are 1.56 %', () => {
    expect(routedShare(6, 384)).toBeCloseTo(0.0156, 4)
    expect(figure('v4pro.routed-share').value).toBe(6 / 384)
  })

  it('v4-Pro: one expert has 66.06M parameters, and the active parts add up to the active total', () => {
    expect(expertParameters(7168, 3072)).toBeCloseTo(66.06e6, -4)
    const parts = number('v4pro.active-routed') + number('v4pro.active-shared') + number('v4pro.active-rest')
    expect(parts).toBeCloseTo(number('v4pro.active_parameters'), 0)
  })

  it('an answer of 300 tokens uses 99 % of a layer, one token its own share', () => {
    expect(shareEverUsed(6, 384, 300)).toBeCloseTo(0.99, 2)
    expect(shareEverUsed(6, 384, 1)).toBeCloseTo(routedShare(6, 384))
  })

  it('training compute by 6ND, and the GPUs that hold the weights', () => {
    expect(trainingFlop(49e9, 33e12)).toBeCloseTo(9.702e24, -20)
    expect(gpusForWeights(864_739_856_856, 80e9)).toBe(11)
  })
})
