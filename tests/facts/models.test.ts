import type { FigureId } from '../../facts/index.ts'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { priceTable } from '../../facts/figures/prices.ts'
import { figure, figures, findFigure, models, number } from '../../facts/index.ts'

const byId = new Map(models.map(m => [m.id as string, m]))

describe('the table of models', () => {
  it('has nine complete configs and two partial ones', () => {
    expect(models.filter(m => 'config' in m)).toHaveLength(9)
    expect(models.filter(m => 'known' in m).map(m => m.id)).toEqual(['v41flash', 'maverick'])
  })

  // A checksum over all numbers of a config, so that any typing error shows.
  it.each([
    ['v2', 26, 288_065],
    ['v3', 26, 323_736.5],
    ['v4pro', 30, 1_197_291.5],
    ['v4flash', 30, 1_190_508.5],
    ['mixtral', 11, 83_282],
    ['qwen3', 16, 211_243],
    ['k2', 26, 325_516.827],
    ['gptoss', 13, 338_224],
    ['llama405', 9, 329_222],
  ])('has every key and number of the config of %s', (id, keys, sum) => {
    const model = byId.get(id)!
    const values = 'config' in model ? Object.values(model.config).flat() : []
    expect('config' in model && Object.keys(model.config)).toHaveLength(keys)
    expect(values.filter(v => typeof v === 'number').reduce((a, b) => a + b, 0)).toBeCloseTo(sum, 6)
  })

  it('has as many layers of each attention as the V4 report says', () => {
    const model = byId.get('v4pro')!
    const ratios = 'config' in model && 'compress_ratios' in model.config ? model.config.compress_ratios : []
    expect([4, 128, 0].map(ratio => ratios.filter(r => r === ratio).length)).toEqual([30, 31, 1])
  })

  it('has no placeholders: keys that a model does not have are missing', () => {
    expect(JSON.stringify(models)).not.toMatch(/null|"(?:none|unknown|n\/a|-)"/)
  })

  it('has fewer active than total parameters, unless the model is dense', () => {
    for (const { id } of models) {
      const { value } = figure(`${id}.active-share`)
      const most = Array.isArray(value) ? Math.max(...value as number[]) : value
      expect(id === 'llama405' ? most === 1 : Number(most) < 0.5, id).toBe(true)
    }
  })
})

describe('the figures of models', () => {
  it('repeat the table, with one spelling per quantity', () => {
    expect(number('v3.n_routed_experts')).toBe(256)
    expect(number('mixtral.n_routed_experts')).toBe(8)
    expect(figure('qwen3.n_routed_experts').what).toContain('num_experts in its config')
  })

  it('prefer published values to the config, and say if the two differ', () => {
    expect(number('v3.max_position_embeddings')).toBe(131_072)
    expect(figure('v3.max_position_embeddings').what).toContain('163,840')
    expect(figure('v4pro.max_position_embeddings').what).not.toContain('config')
  })

  it('do not exist where nothing is known', () => {
    expect(['mixtral.training_tokens', 'llama405.n_routed_experts'].map(findFigure)).toEqual([undefined, undefined])
  })

  it('have ids that the compiler checks', () => {
    expectTypeOf<'v3.n_routed_experts'>().toExtend<FigureId>()
    expectTypeOf<'v4pro.moe_intermediate_size'>().toExtend<FigureId>()
    expectTypeOf<'mixtral.num_local_experts'>().not.toExtend<FigureId>()
    expectTypeOf<'mixtral.training_tokens'>().not.toExtend<FigureId>()
    expectTypeOf<'v3.hidden_sise'>().not.toExtend<FigureId>()
  })
})

describe('shelf lives', () => {
  it('exist for current prices, licences, the newest model and the day of the last check', () => {
    const perishable = figures.filter(f => 'shelf' in f && f.shelf).map(f => f.id as string)
    const inForce = priceTable.filter(row => 'look' in row).flatMap(row => [`price.${row.id}.input`, `price.${row.id}.output`])
    expect(inForce.length).toBeGreaterThan(0)
    expect(perishable).toEqual(expect.arrayContaining(['ledger.checked', 'v41-1017.released', ...models.map(m => m.licence), ...inForce]))
  })

  it('do not exist for past events', () => {
    const past = figures.filter(f => f.unit === 'date' && 'shelf' in f && f.shelf).map(f => f.id)
    expect(past).toEqual(['v41-1017.released', 'deepseek.newest-news', 'ledger.checked'])
  })
})

describe('figures computed from the table', () => {
  it.each<[FigureId, number]>([
    ['v2.routed-share', 6 / 160],
    ['v3.routed-share', 8 / 256],
    ['mixtral.routed-share', 2 / 8],
    ['maverick.routed-share', 1 / 128],
    ['v3.moe-layers', 58],
    ['v3.expert-calls', 464],
    ['v4pro.expert-calls', 366],
    ['v2.gpu-hours', 1_399_680],
    ['v2.cost-same-price', 2_799_360],
    ['v4pro.routed-parameters', 61 * 384 * 3 * 7168 * 3072],
  ])('%s', (id, value) => {
    expect(number(id)).toBeCloseTo(value, 10)
  })
})
