/** The kinds of names that contain a number. A `unit` is not a name but a measure in which figures are stated. */
export const NAME_KINDS = ['model', 'benchmark', 'chip', 'number format', 'licence', 'unit'] as const

export interface Name { readonly name: string, readonly kind: typeof NAME_KINDS[number] }

const named = (kind: Name['kind'], ...names: string[]): Name[] => names.map(name => ({ name, kind }))

/**
 * Names that contain a number but are not figures, since news does not change them. `kit/rules/digits/` allows them exactly
 * as spelled here, also with "DeepSeek-" in front.
 */
export const names: readonly Name[] = [
  ...named('model', 'V2', 'V3', 'V3.2', 'V4', 'V4-Pro', 'V4-Flash', 'V4.1-Pro', 'V4.1-Flash', 'R1', 'R1-0528', 'V3-0324', 'V3.2-Exp'),
  ...named('model', 'GPT-3.5', 'GPT-4', 'GPT-4-0613', 'GPT-4-1106', 'GPT-4o', 'GPT-5', 'GPT-5.4', 'GPT-5.5', 'o1', 'o1-preview', 'gpt-oss-120b'),
  ...named('model', 'Llama 3.1 405B', 'Llama 4 Maverick', 'Mixtral 8x7B', 'Kimi K2', 'Gemini 3 Pro', 'Gemini 3.1 Pro'),
  ...named('benchmark', 'MATH-500', 'AIME 2024'),
  ...named('chip', 'A100', 'H100', 'H800', 'GB300'),
  ...named('number format', 'FP4', 'FP8'),
  ...named('licence', 'Apache 2.0'),
  // Prices are per million tokens, the dot fields have a mark per billion parameters, and training compute has no shorter unit.
  ...named('unit', 'per million tokens', 'a million output tokens', 'per million output tokens', 'a million written', 'a million out', 'a billion parameters', 'billions of parameters', 'trillion trillion operations'),
]
