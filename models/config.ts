/** A published config.json, in Hugging Face's keys; anything until its fields are read. */
export type ModelConfig = Readonly<Record<string, unknown>>

/**
 * A config without its fields that are null: in a published config.json null means absent. Everything that reads a
 * config does so through this, so that all read it alike. The same object, if it has no such field.
 */
export function withoutNulls<T extends object>(config: T): T {
  for (const key in config) {
    if (config[key] === null)
      return Object.fromEntries(Object.entries(config).filter(([, value]) => value !== null)) as T
  }
  return config
}

/** The model types whose arithmetic is known here. */
export const MODEL_TYPES = ['llama', 'mixtral', 'qwen3_moe', 'gpt_oss', 'deepseek_v2', 'deepseek_v3', 'kimi_k2', 'deepseek_v4'] as const
export type ModelType = typeof MODEL_TYPES[number]

/** What is wrong with a config, in one sentence. */
export class ConfigError extends Error {}

/** No model has a field beyond this; a larger one is a slip, and would only overflow. */
const MOST = 1e9

function shown(value: unknown): string {
  return value === undefined || value === null ? 'none' : JSON.stringify(value).slice(0, 40)
}

function refuse(key: string, expected: string, got: unknown): never {
  throw new ConfigError(`config.json: field "${key}": expected ${expected}, got ${shown(got)}.`)
}

/** No config is longer, in characters; a file of weights, dropped by mistake, is. */
export const LONGEST_CONFIG = 1e6

/** The config that a text holds. Throws a `ConfigError`, one sentence, unless it is a JSON object. */
export function parseConfig(text: string): ModelConfig {
  if (text.length > LONGEST_CONFIG)
    throw new ConfigError(`config.json: expected at most ${LONGEST_CONFIG.toLocaleString('en-GB')} characters, got ${text.length.toLocaleString('en-GB')}.`)
  try {
    return new ConfigReader(JSON.parse(text)).config
  }
  catch (error) {
    throw error instanceof ConfigError ? error : new ConfigError(`config.json: expected JSON, got a text that is none: ${(error as Error).message}.`)
  }
}

/** Reads the fields of a config; each throws a `ConfigError` that names the field, what was expected and what came. */
export class ConfigReader {
  readonly config: ModelConfig

  constructor(config: unknown) {
    if (typeof config !== 'object' || config === null || Array.isArray(config))
      throw new ConfigError(`config.json: expected an object of fields, got ${shown(config)}.`)
    this.config = withoutNulls(config as ModelConfig)
  }

  /** The model type; throws unless it is one of `MODEL_TYPES`. */
  get type(): ModelType {
    const type = MODEL_TYPES.find(t => t === this.config.model_type)
    return type ?? refuse('model_type', `one of ${MODEL_TYPES.join(', ')}`, this.config.model_type)
  }

  has(key: string): boolean {
    return this.config[key] !== undefined
  }

  /** A whole number from `least` to `most`. */
  count(key: string, least = 1, most = MOST): number {
    const value = this.config[key]
    if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most)
      refuse(key, `a whole number from ${least} to ${most.toLocaleString('en-GB')}`, value)
    return value
  }

  /** A whole number, or `fallback` where the config leaves it to the default of its type. */
  countOr(key: string, fallback: number): number {
    return this.has(key) ? this.count(key, 0) : fallback
  }

  /** True or false, or `fallback`. */
  flag(key: string, fallback: boolean): boolean {
    const value = this.config[key] ?? fallback
    return typeof value === 'boolean' ? value : refuse(key, 'true or false', value)
  }

  /** A number, or `fallback`. */
  number(key: string, fallback: number): number {
    const value = this.config[key] ?? fallback
    return typeof value === 'number' && Number.isFinite(value) ? value : refuse(key, 'a number', value)
  }

  /** A list of whole numbers, or `fallback`. */
  counts(key: string, fallback: readonly number[]): readonly number[] {
    const value = this.config[key] ?? fallback
    const sound = Array.isArray(value) && value.length <= MOST && value.every(n => Number.isInteger(n) && n >= 0)
    return sound ? value as number[] : refuse(key, 'a list of whole numbers', value)
  }

  /** One of some words, or `fallback`. */
  word<T extends string>(key: string, words: readonly T[], fallback: T): T {
    const value = this.config[key] ?? fallback
    return words.find(word => word === value) ?? refuse(key, `one of ${words.join(', ')}`, value)
  }

  /** A key that must divide another, as heads their groups. Throws if it does not. */
  divided(key: string, by: string): number {
    const [whole, part] = [this.count(key), this.count(by)]
    return whole % part === 0 ? whole / part : refuse(by, `a divisor of ${key} = ${whole}`, part)
  }
}
