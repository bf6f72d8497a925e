import type { ConstFigure } from '../define.ts'
import type { ConstModel } from '../models/define.ts'
import type { ModelConfig, Model as ModelEntry } from '../models/schema.ts'
import type { Unit } from '../vocabulary.ts'
import { modelTable } from '../models/index.ts'
import { integer } from '../number-format.ts'

type AnyModel = typeof modelTable[number]
type Entry = ConstModel & Pick<ModelEntry, 'id' | 'name'>

/** The quantities that become figures for every model that has them. Keys are those of Hugging Face configs. */
const QUANTITIES = {
  total_parameters: ['total parameters', 'parameters'],
  active_parameters: ['active parameters per token', 'parameters'],
  training_tokens: ['training tokens', 'tokens'],
  attention: ['kind of attention', 'text'],
  num_hidden_layers: ['layers', 'layers'],
  hidden_size: ['hidden size', 'number'],
  n_routed_experts: ['routed experts per layer', 'experts'],
  n_shared_experts: ['shared experts per layer', 'experts'],
  num_experts_per_tok: ['routed experts per token', 'experts'],
  max_position_embeddings: ['context window', 'context tokens'],
} as const satisfies Record<string, readonly [words: string, unit: Unit]>
type Quantity = keyof typeof QUANTITIES

/** Quantities with several spellings in configs; figures use the first. */
const SPELLINGS: Partial<Record<Quantity, readonly string[]>> = { n_routed_experts: ['n_routed_experts', 'num_local_experts', 'num_experts'] }
type Spelt<K> = K extends 'num_local_experts' | 'num_experts' ? 'n_routed_experts' : K

/** The keys of all members of a union. */
type KeyOf<T> = T extends unknown ? keyof T : never
type KeysOf<M> = KeyOf<M[keyof M & 'published']> | KeyOf<M[keyof M & 'config']> | KeyOf<M[keyof M & 'known']>
type IdOf<M> = M extends { readonly id: infer I extends string } ? `${I}.${Spelt<KeysOf<M>> & Quantity}` : never
type Identified<Id extends string> = ConstFigure & { readonly id: Id }

interface Found { value: ConstFigure['value'], cites: ConstFigure['cites'], what?: string | undefined, note?: string | undefined, shape?: ConstFigure['shape'] | undefined }

const asValue = (value: string | number | readonly [number, number]): ConstFigure['value'] => typeof value === 'string' ? { text: value } : value

function figureOf(model: Entry, key: string, words: string, unit: Unit, { value, cites, what, note, shape = 'record' }: Found): ConstFigure {
  return { id: `${model.id}.${key}`, what: `${model.name}, ${what ?? words}`, value, unit, shape, cites, ...(note ? { note } : {}) }
}

/** The first of the spellings that a model's config has, with its value and sources. */
function fromConfig(model: Entry, spellings: readonly string[], words: string): Found & { key: string } | undefined {
  const config = (model.config ?? model.known ?? {}) as Partial<Record<string, unknown>>
  const key = spellings.find(k => k in config)
  if (key === undefined)
    return undefined
  const { cites = model.cites, note } = model.fields[key] ?? {}
  const what = key === spellings[0] ? words : `${words} (${key} in its config)`
  return { key, value: asValue(config[key] as string | number), cites, note, what }
}

/** Published values take precedence over the config; the description says if the two differ. */
function published(model: Entry, key: Quantity, words: string): Found | undefined {
  const stated = model.published[key as keyof Entry['published']]
  const configured = fromConfig(model, SPELLINGS[key] ?? [key], words)
  if (!stated)
    return configured
  const what = stated.what ?? (configured ? `${words} as published (${configured.key} of its config is ${typeof configured.value === 'number' ? integer(configured.value) : configured.value})` : words)
  return { ...stated, value: asValue(stated.value), what }
}

function quantitiesOf<const M extends AnyModel>(model: M): Identified<IdOf<M>>[] {
  const figures = (Object.keys(QUANTITIES) as Quantity[]).flatMap((key) => {
    const [words, unit] = QUANTITIES[key]
    const found = published(model, key, words)
    return found ? [figureOf(model, key, words, unit, found)] : []
  })
  return figures as Identified<IdOf<M>>[]
}

type ConfigKey = KeyOf<ModelConfig> & string
/** A figure from a config key that is shown for one model only. */
function alsoOf<const I extends AnyModel['id'], const K extends ConfigKey>(id: I, key: K, words: string, unit: Unit = 'number'): Identified<`${I}.${K}`> {
  const model: Entry = modelTable.find(m => m.id === id)!
  const found = fromConfig(model, [key], words)
  if (!found)
    throw new Error(`facts/figures/from-models.ts: the config of "${id}" has no "${key}"`)
  return figureOf(model, key, words, unit, found) as Identified<`${I}.${K}`>
}

/** The figures of the models table, such as `v3.n_routed_experts`. Generated, so that nothing is stored twice. */
export const modelFigures = [
  ...modelTable.flatMap<Identified<IdOf<AnyModel>>>(model => quantitiesOf(model)),
  alsoOf('v3', 'first_k_dense_replace', 'first layers that are dense', 'layers'),
  alsoOf('v3', 'n_group', 'groups of experts that its router chooses among', 'count'),
  alsoOf('v3', 'topk_group', 'groups that a token may go to', 'count'),
  alsoOf('v3', 'routed_scaling_factor', 'factor on the sum of the chosen weights'),
  alsoOf('v4pro', 'num_hash_layers', 'first layers that pick experts by a fixed hash of the token', 'layers'),
  alsoOf('v4pro', 'moe_intermediate_size', 'width of one expert'),
  alsoOf('v4pro', 'routed_scaling_factor', 'factor on the sum of the chosen weights'),
  alsoOf('v4pro', 'head_dim', 'width of its one key-value head'),
]
