import type { ConstFigure } from '../define.ts'
import type { SourceId } from '../sources.ts'
import { defineFigures } from '../define.ts'

interface PriceRow {
  id: string
  /** The chart's label. */
  model: string
  maker: 'DeepSeek' | 'OpenAI'
  /** Whether it is one of the maker's large or small models at that time. */
  size: 'large' | 'small'
  /** The product line; a chart connects its points. */
  line?: 'GPT' | 'Astra' | 'Luna' | 'DeepSeek'
  /** The day from which the price was valid. */
  from: string
  /** US dollars per million tokens: input without a cache hit, output. */
  input: number
  output: number
  /** The same for cached input. */
  cached?: number
  cites: readonly { source: SourceId, at?: string }[]
  note?: string
  /** For a current list price: where to check whether it still is current. */
  look?: string
}
const definePrices = <const T extends readonly PriceRow[]>(rows: T): T => rows

/** Prices of a million tokens, in the order of their first days. */
export const priceTable = definePrices([
  { id: 'gpt4', model: 'GPT-4', maker: 'OpenAI', size: 'large', line: 'GPT', from: '2023-03-14', input: 30, output: 60, cites: [{ source: 'gpt4-openrouter' }, { source: 'v2-fig-price' }] },
  { id: 'gpt4turbo', model: 'GPT-4 Turbo', maker: 'OpenAI', size: 'large', line: 'GPT', from: '2023-11', input: 10, output: 30, cites: [{ source: 'v2-fig-price' }, { source: 'models-dev' }] },
  { id: 'v2', model: 'V2', maker: 'DeepSeek', size: 'large', line: 'DeepSeek', from: '2024-05-06', input: 0.14, output: 0.28, cites: [{ source: 'v2-fig-price' }] },
  { id: 'gpt4o', model: 'GPT-4o', maker: 'OpenAI', size: 'large', line: 'GPT', from: '2024-05-13', input: 5, output: 15, cites: [{ source: 'models-dev' }] },
  { id: 'gpt4o-08', model: 'GPT-4o', maker: 'OpenAI', size: 'large', line: 'GPT', from: '2024-08-06', input: 2.5, output: 10, cites: [{ source: 'models-dev' }, { source: 'llm-prices' }] },
  { id: 'o1preview', model: 'o1-preview', maker: 'OpenAI', size: 'large', from: '2024-09-12', input: 15, output: 60, cites: [{ source: 'o1-preview' }, { source: 'models-dev' }] },
  { id: 'r1', model: 'R1', maker: 'DeepSeek', size: 'large', from: '2025-01-20', input: 0.55, output: 2.19, cached: 0.14, cites: [{ source: 'ds-price-2025' }, { source: 'r1-release-copy' }] },
  { id: 'v3', model: 'V3', maker: 'DeepSeek', size: 'large', line: 'DeepSeek', from: '2025-02-08', input: 0.27, output: 1.1, cites: [{ source: 'ds-price-2025' }], note: 'V2\'s price was kept as a promotion for the first weeks' },
  { id: 'gpt5', model: 'GPT-5', maker: 'OpenAI', size: 'large', line: 'GPT', from: '2025-08', input: 1.25, output: 10, cites: [{ source: 'models-dev' }, { source: 'llm-prices' }], note: 'month from memory' },
  { id: 'v32', model: 'V3.2', maker: 'DeepSeek', size: 'large', line: 'DeepSeek', from: '2025-12', input: 0.28, output: 0.42, cites: [{ source: 'roo-v32-price' }] },
  { id: 'gpt54', model: 'GPT-5.4', maker: 'OpenAI', size: 'large', line: 'GPT', from: '2026-03-05', input: 2.5, output: 15, cites: [{ source: 'models-dev' }, { source: 'llm-prices' }] },
  { id: 'gpt55', model: 'GPT-5.5', maker: 'OpenAI', size: 'large', line: 'GPT', from: '2026-04-23', input: 5, output: 30, cites: [{ source: 'models-dev' }, { source: 'llm-prices' }] },
  { id: 'v4pro', model: 'V4-Pro', maker: 'DeepSeek', size: 'large', line: 'DeepSeek', from: '2026-04-24', input: 1.74, output: 3.48, cites: [{ source: 'v4-launch-price' }, { source: 'ds-price-20260522' }] },
  { id: 'v4pro-cut', model: 'V4-Pro', maker: 'DeepSeek', size: 'large', line: 'DeepSeek', from: '2026-04-26', input: 0.435, output: 0.87, cites: [{ source: 'ds-price-20260426' }, { source: 'ds-price-20260522' }, { source: 'ds-agent-repo' }], note: 'a promotion of 75 % that was announced as permanent on 22 May' },
  { id: 'gpt56-sol', model: 'GPT-5.6 Sol', maker: 'OpenAI', size: 'large', line: 'GPT', from: '2026-07-09', input: 5, output: 30, cites: [{ source: 'gpt56-launch-price' }, { source: 'llm-prices', at: 'openai.json' }] },
  { id: 'gpt56-luna', model: 'GPT-5.6 Luna', maker: 'OpenAI', size: 'small', line: 'Luna', from: '2026-07-09', input: 1, output: 6, cites: [{ source: 'gpt56-launch-price' }, { source: 'llm-prices', at: 'openai.json' }] },
  { id: 'gpt56-luna-cut', model: 'GPT-5.6 Luna', maker: 'OpenAI', size: 'small', line: 'Luna', from: '2026-07-30', input: 0.2, output: 1.2, cites: [{ source: 'gpt56-july-cut' }, { source: 'llm-prices', at: 'commit of the July cuts' }] },
  { id: 'v4pro-offpeak', model: 'V4-Pro off-peak', maker: 'DeepSeek', size: 'large', from: '2026-08-17', input: 0.66, output: 1.98, cached: 0.022, cites: [{ source: 'ds-price-en-sep2026' }, { source: 'ds-price-zh-nov2026' }, { source: 'v41-note' }, { source: 'price-oct27' }], look: 'the pricing page of DeepSeek\'s API documentation: V4-Pro, off-peak' },
  { id: 'v4pro-peak', model: 'V4-Pro peak', maker: 'DeepSeek', size: 'large', from: '2026-08-17', input: 1.32, output: 3.96, cached: 0.044, cites: [{ source: 'ds-price-en-sep2026' }, { source: 'ds-price-zh-nov2026' }, { source: 'ds-weekend-notice' }, { source: 'ds-holiday-footnote' }, { source: 'v41-note' }, { source: 'price-oct27' }], note: '01:00-04:00 and 06:00-10:00 UTC: every day in the first week, not at weekends since 23 August, not on Chinese public holidays since September', look: 'the pricing page of DeepSeek\'s API documentation: V4-Pro, peak, and on which days peak holds' },
  { id: 'gpt56-sol-promo', model: 'GPT-5.6 Sol', maker: 'OpenAI', size: 'large', line: 'GPT', from: '2026-08-21', input: 4, output: 20, cites: [{ source: 'gpt56-sol-promo' }], note: 'a promotion, promised at least to 21 November 2026; whether it ended was not found' },
  { id: 'gpt6-astra', model: 'GPT-6 Astra', maker: 'OpenAI', size: 'large', line: 'Astra', from: '2026-09-03', input: 10, output: 50, cites: [{ source: 'gpt6-astra-price' }], note: 'up to 272K input tokens' },
  { id: 'v41flash-offpeak', model: 'V4.1-Flash off-peak', maker: 'DeepSeek', size: 'small', from: '2026-09-10', input: 0.15, output: 0.6, cached: 0.003, cites: [{ source: 'ds-price-en-sep2026' }, { source: 'ds-price-zh-nov2026' }], look: 'the pricing page of DeepSeek\'s API documentation: V4.1-Flash, off-peak' },
  { id: 'v41flash-peak', model: 'V4.1-Flash peak', maker: 'DeepSeek', size: 'small', from: '2026-09-10', input: 0.3, output: 1.2, cites: [{ source: 'ds-price-en-sep2026' }, { source: 'ds-price-zh-nov2026' }], look: 'the pricing page of DeepSeek\'s API documentation: V4.1-Flash, peak' },
  { id: 'gpt6-sol', model: 'GPT-6 Sol', maker: 'OpenAI', size: 'large', line: 'GPT', from: '2026-09-22', input: 2, output: 10, cites: [{ source: 'gpt6-sol-luna' }] },
  { id: 'gpt6-luna', model: 'GPT-6 Luna', maker: 'OpenAI', size: 'small', line: 'Luna', from: '2026-09-22', input: 0.1, output: 0.5, cached: 0.01, cites: [{ source: 'gpt6-sol-luna' }], look: 'the pricing page of OpenAI\'s API documentation: GPT-6 Luna, or what took its place' },
  { id: 'gpt62-astra', model: 'GPT-6.2 Astra', maker: 'OpenAI', size: 'large', line: 'Astra', from: '2026-11-17', input: 8, output: 40, cites: [{ source: 'gpt62' }], note: 'up to 272K input tokens', look: 'the pricing page of OpenAI\'s API documentation: GPT-6.2 Astra' },
  { id: 'gpt62-sol', model: 'GPT-6.2 Sol', maker: 'OpenAI', size: 'large', line: 'GPT', from: '2026-11-17', input: 2, output: 10, cites: [{ source: 'gpt62' }], look: 'the pricing page of OpenAI\'s API documentation: GPT-6.2 Sol' },
])

/** Prices that claims use but the price chart does not show. */
const uncharted = definePrices([
  { id: 'gpt35', model: 'GPT-3.5', maker: 'OpenAI', size: 'small', from: '2024-05', input: 1.5, output: 2, cites: [{ source: 'v2-fig-price' }], note: 'in DeepSeek\'s table at the launch of V2, where it was already out of date: see GPT-3.5 Turbo from February 2024' },
  { id: 'gpt35-0125', model: 'GPT-3.5 Turbo', maker: 'OpenAI', size: 'small', from: '2024-02-16', input: 0.5, output: 1.5, cites: [{ source: 'gpt35-cut' }] },
  { id: 'gpt56-terra', model: 'GPT-5.6 Terra', maker: 'OpenAI', size: 'large', from: '2026-07-09', input: 2.5, output: 15, cites: [{ source: 'gpt56-launch-price' }] },
  { id: 'gpt56-terra-cut', model: 'GPT-5.6 Terra', maker: 'OpenAI', size: 'large', from: '2026-07-30', input: 2, output: 12, cites: [{ source: 'gpt56-july-cut' }] },
  { id: 'gpt61-sol', model: 'GPT-6.1 Sol', maker: 'OpenAI', size: 'large', from: '2026-09-29', input: 2, output: 10, cites: [{ source: 'gpt61-sol' }, { source: 'gpt62' }], note: 'the day is from a list of prices, not from OpenAI' },
])

type Row = typeof priceTable[number] | typeof uncharted[number]
type CachedId = Row extends infer R ? R extends { readonly id: infer I extends string, readonly cached: number } ? I : never : never
type PriceFigure = ConstFigure & { readonly id: `price.${Row['id']}.${'input' | 'output'}` | `price.${CachedId}.cached` }

/** List prices change without notice, so check them monthly. */
const SHELF_DAYS = 30

function figureOf(row: PriceRow & Row, side: 'input' | 'output' | 'cached', value: number): PriceFigure {
  return {
    id: `price.${row.id}.${side}` as PriceFigure['id'],
    what: `${row.model}, price of a million ${side === 'cached' ? 'input tokens from the cache' : `${side} tokens`} from ${row.from}`,
    value,
    unit: 'USD per million tokens',
    shape: 'record',
    of: { basis: `list price, ${side}`, on: row.from },
    cites: row.cites,
    // Current prices were checked again on this day, whatever their other sources' dates.
    ...(row.look ? { shelf: { days: SHELF_DAYS, look: row.look }, checked: '2026-11-27' } : {}),
    ...(row.note ? { note: row.note } : {}),
  }
}

/** The same prices as figures: `price.v4pro.output`. Current prices have a shelf life, past ones do not. */
export const prices = [
  ...[...priceTable, ...uncharted].flatMap((row: PriceRow & Row) => [
    figureOf(row, 'input', row.input),
    figureOf(row, 'output', row.output),
    ...row.cached === undefined ? [] : [figureOf(row, 'cached', row.cached)],
  ]),
  ...defineFigures([
    { id: 'price.v4pro-cut.share', what: 'V4-Pro, cut of its list price that became permanent', value: 0.75, unit: 'share', shape: 'record', cites: [{ source: 'ds-price-20260426' }, { source: 'ds-price-20260522' }] },
    { id: 'price.search', what: 'DeepSeek, price of a thousand web searches', value: 0.75, unit: 'USD', shape: 'record', of: { on: '2026-11-10' }, cites: [{ source: 'ds-search-usd' }, { source: 'ds-price-zh-oct2026' }], note: '5 CNY; of a thousand fetched pages the same', shelf: { days: SHELF_DAYS, look: 'the pricing page of DeepSeek\'s API documentation: Search and Fetch' } },
  ]),
]

/** The table's rows for charts, with figure ids instead of numbers: charts get numbers from `compare.ts`. */
export const priceRows = priceTable.map((row: PriceRow & Row) => ({
  id: row.id,
  model: row.model,
  maker: row.maker,
  size: row.size,
  line: row.line,
  from: row.from,
  output: `price.${row.id}.output` as const,
  input: `price.${row.id}.input` as const,
}))
