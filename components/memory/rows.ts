import type { ModelConfig } from '../../models/config.ts'
import { models } from '../../facts/index.ts'
import { kvCacheBytes, kvCacheBytesPerToken, multiHeadBytesPerToken } from '../../models/kv-cache.ts'

type ModelId = typeof models[number]['id']

/** The attention designs, largest cache first, with the talk's models that use them. */
const DESIGNS: readonly { design: string, ids: readonly ModelId[], asIf?: true }[] = [
  { design: 'multi-head', ids: ['v3'], asIf: true },
  { design: 'grouped-query', ids: ['llama405', 'qwen3', 'mixtral', 'gptoss'] },
  { design: 'latent', ids: ['v2', 'v3', 'k2'] },
  { design: 'compressed', ids: ['v4pro', 'v4flash'] },
]

export interface CacheRow { key: string, id: ModelId, design: string, first: boolean, name: string, config: ModelConfig, asIf: boolean }

/** One row per model and design. V3 is there twice, once as if it had multi-head attention. */
export const ROWS: readonly CacheRow[] = DESIGNS.flatMap(({ design, ids, asIf = false }) => ids.map((id, i) => {
  const model = models.find(m => m.id === id)!
  if (!('config' in model))
    throw new Error(`components/memory/rows.ts: expected a model with a whole config, got "${id}"`)
  const name = model.name.replace(/^DeepSeek-/, '')
  return { key: `${design} ${id}`, id, design, first: i === 0, name: asIf ? `${name}, as if` : name, config: model.config, asIf }
}))

/** One source per model for its config; the models pages give the places in it. */
export const SHAPES_FROM = ROWS.map(({ id }) => ({ source: models.find(m => m.id === id)!.cites[0].source }))

/** Bytes that a token adds to a model's cache. */
export const perToken = ({ config, asIf }: CacheRow, bytes: number): number => (asIf ? multiHeadBytesPerToken : kvCacheBytesPerToken)(config, bytes)

/** Bytes of a model's cache for a context. */
export const perContext = (row: CacheRow, tokens: number, bytes: number): number => row.asIf ? perToken(row, bytes) * tokens : kvCacheBytes(row.config, tokens, bytes)

/** A model's cache relative to V3's for the same context, as the V4 report compares them. */
export function shareOfV3(id: ModelId, tokens: number): number {
  const of = (wanted: ModelId): number => perContext(ROWS.find(row => row.id === wanted && !row.asIf)!, tokens, 1)
  return of(id) / of('v3')
}
