/** Reads published config.json files, with one clear sentence for each field that is missing or wrong. */

/** A published config.json, in Hugging Face's keys. Its values are unknown until they are read. */
export type ModelConfig = Readonly<Record<string, unknown>>

/**
 * A config without the fields that are null: in a published config.json null means absent. Everything that reads a config
 * uses this. Returns the same object if no field is null.
 */
export function withoutNulls<T extends object>(config: T): T {
  for (const key in config) {
    if (config[key] === null)
      return Object.fromEntries(Object.entries(config).filter(([, value]) => value !== null)) as T
  }
  return config
}

/** The model types that can be counted. */
export const MODEL_TYPES = ['llama', 'mixtral', 'qwen3_moe', 'gpt_oss', 'deepseek_v2', 'deepseek_v3', 'kimi_k2', 'deepseek_v4'] as const
export type ModelType = typeof MODEL_TYPES[number]

/** Says in one sentence what is wrong with a config. */
export class ConfigError extends Error {}

/** No field of a real model is larger. A larger one is a mistake, and could overflow. */
const MAX_FIELD = 1e9

function describeValue(value: unknown): string {
  return value === undefined || value === null ? 'none' : JSON.stringify(value).slice(0, 40)
}

function refuse(key: string, expected: string, got: unknown): never {
  throw new ConfigError(`config.json: field "${key}": expected ${expected}, got ${describeValue(got)}.`)
}

/** The longest config that is read, in characters: somebody may drop a file of weights by mistake. */
export const MAX_CONFIG_LENGTH = 1e6

/** Parses a config. Throws a `ConfigError` unless the text is a JSON object. */
export function parseConfig(text: string): ModelConfig {
  if (text.length > MAX_CONFIG_LENGTH)
    throw new ConfigError(`config.json: expected at most ${MAX_CONFIG_LENGTH.toLocaleString('en-GB')} characters, got ${text.length.toLocaleString('en-GB')}.`)
  try {
    return new ConfigReader(JSON.parse(text)).config
  }
  catch (error) {
    throw error instanceof ConfigError ? error : new ConfigError(`config.json: expected JSON, got a text that is none: ${(error as Error).message}.`)
  }
}

/** Reads the fields of a config. Each method throws a `ConfigError` that says which field, what was expected and what came. */
export class ConfigReader {
  readonly config: ModelConfig

  constructor(config: unknown) {
    if (typeof config !== 'object' || config === null || Array.isArray(config))
      throw new ConfigError(`config.json: expected an object of fields, got ${describeValue(config)}.`)
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
  count(key: string, least = 1, most = MAX_FIELD): number {
    const value = this.config[key]
    if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most)
      refuse(key, `a whole number from ${least} to ${most.toLocaleString('en-GB')}`, value)
    return value
  }

  /** A whole number, or `fallback` where the config does not have the key. */
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
    const valid = Array.isArray(value) && value.length <= MAX_FIELD && value.every(n => Number.isInteger(n) && n >= 0)
    return valid ? value as number[] : refuse(key, 'a list of whole numbers', value)
  }

  /** One of `words`, or `fallback`. */
  word<T extends string>(key: string, words: readonly T[], fallback: T): T {
    const value = this.config[key] ?? fallback
    return words.find(word => word === value) ?? refuse(key, `one of ${words.join(', ')}`, value)
  }

  /** The value of `key` divided by that of `by`. Throws if it does not divide evenly. */
  divided(key: string, by: string): number {
    const [whole, part] = [this.count(key), this.count(by)]
    return whole % part === 0 ? whole / part : refuse(by, `a divisor of ${key} = ${whole}`, part)
  }
}
