import type { ConstFigure } from '../define.ts'
import type { SourceId } from '../sources.ts'
import { defineFigures } from '../define.ts'

interface PriceRow {
  id: string
  /** As the chart labels it. */
  model: string
  maker: 'DeepSeek' | 'OpenAI'
  /** The first day of the price. */
  from: string
  /** US dollars per million tokens: input without a cache hit, output. */
  input: number
  output: number
  cites: readonly { source: SourceId, at?: string }[]
  note?: string
  /** For a list price that is in force: where to look whether it still is. */
  look?: string
}
const definePrices = <const T extends readonly PriceRow[]>(rows: T): T => rows

/** What a million tokens cost, in the order of the days on which the price began. */
export const priceTable = definePrices([
  { id: 'gpt4', model: 'GPT-4', maker: 'OpenAI', from: '2023-03-14', input: 30, output: 60, cites: [{ source: 'gpt4-openrouter' }, { source: 'v2-fig-price' }] },
  { id: 'gpt4turbo', model: 'GPT-4 Turbo', maker: 'OpenAI', from: '2023-11', input: 10, output: 30, cites: [{ source: 'v2-fig-price' }, { source: 'models-dev' }] },
  { id: 'v2', model: 'V2', maker: 'DeepSeek', from: '2024-05-06', input: 0.14, output: 0.28, cites: [{ source: 'v2-fig-price' }] },
  { id: 'gpt4o', model: 'GPT-4o', maker: 'OpenAI', from: '2024-05-13', input: 5, output: 15, cites: [{ source: 'models-dev' }] },
  { id: 'gpt4o-08', model: 'GPT-4o', maker: 'OpenAI', from: '2024-08-06', input: 2.5, output: 10, cites: [{ source: 'models-dev' }, { source: 'llm-prices' }] },
  { id: 'o1preview', model: 'o1-preview', maker: 'OpenAI', from: '2024-09-12', input: 15, output: 60, cites: [{ source: 'o1-preview' }, { source: 'models-dev' }] },
  { id: 'r1', model: 'R1', maker: 'DeepSeek', from: '2025-01-20', input: 0.55, output: 2.19, cites: [{ source: 'ds-price-2025' }, { source: 'r1-release-copy' }] },
  { id: 'v3', model: 'V3', maker: 'DeepSeek', from: '2025-02-08', input: 0.27, output: 1.1, cites: [{ source: 'ds-price-2025' }], note: 'V2\'s price was kept as a promotion for the first weeks' },
  { id: 'gpt5', model: 'GPT-5', maker: 'OpenAI', from: '2025-08', input: 1.25, output: 10, cites: [{ source: 'models-dev' }, { source: 'llm-prices' }], note: 'month from memory' },
  { id: 'v32', model: 'V3.2', maker: 'DeepSeek', from: '2025-12', input: 0.28, output: 0.42, cites: [{ source: 'roo-v32-price' }] },
  { id: 'gpt54', model: 'GPT-5.4', maker: 'OpenAI', from: '2026-03-05', input: 2.5, output: 15, cites: [{ source: 'models-dev' }, { source: 'llm-prices' }] },
  { id: 'gpt55', model: 'GPT-5.5', maker: 'OpenAI', from: '2026-04-23', input: 5, output: 30, cites: [{ source: 'models-dev' }, { source: 'llm-prices' }], look: 'the pricing page of OpenAI\'s API documentation: GPT-5.5' },
  { id: 'v4pro', model: 'V4-Pro', maker: 'DeepSeek', from: '2026-04-24', input: 1.74, output: 3.48, cites: [{ source: 'v4-launch-price' }, { source: 'ds-price-20260522' }] },
  { id: 'v4pro-cut', model: 'V4-Pro', maker: 'DeepSeek', from: '2026-04-26', input: 0.435, output: 0.87, cites: [{ source: 'ds-price-20260426' }, { source: 'ds-price-20260522' }, { source: 'ds-agent-repo' }], note: 'a promotion of 75 % that was announced as permanent on 22 May' },
  { id: 'v4pro-offpeak', model: 'V4-Pro off-peak', maker: 'DeepSeek', from: '2026-08-17', input: 0.66, output: 1.98, cites: [{ source: 'v41-note' }, { source: 'price-oct27' }], look: 'the pricing page of DeepSeek\'s API documentation: V4-Pro, off-peak' },
  { id: 'v4pro-peak', model: 'V4-Pro peak', maker: 'DeepSeek', from: '2026-08-17', input: 1.32, output: 3.96, cites: [{ source: 'v41-note' }, { source: 'price-oct27' }], note: 'weekdays 01:00-04:00 and 06:00-10:00 UTC', look: 'the pricing page of DeepSeek\'s API documentation: V4-Pro, peak' },
])

/** Prices that claims compare with and the chart of prices does not show. */
const uncharted = definePrices([
  { id: 'gpt35', model: 'GPT-3.5', maker: 'OpenAI', from: '2024-05', input: 1.5, output: 2, cites: [{ source: 'v2-fig-price' }], note: 'in DeepSeek\'s table at the launch of V2; gpt-3.5-turbo-0125 was listed at $0.50 and $1.50' },
])

export type PriceId = typeof priceTable[number]['id']
type PriceFigure = ConstFigure & { readonly id: `price.${PriceId | typeof uncharted[number]['id']}.${'input' | 'output'}` }

/** List prices change without notice: a month is long. */
const SHELF_DAYS = 30

/** The same prices as figures: `price.v4pro.output`. */
export const prices = [
  ...[...priceTable, ...uncharted].flatMap(row => (['input', 'output'] as const).map((side): PriceFigure => ({
    id: `price.${row.id}.${side}`,
    what: `${row.model}, price of a million ${side} tokens from ${row.from}`,
    value: row[side],
    unit: 'USD per million tokens',
    shape: 'record',
    cites: row.cites,
    ...('look' in row ? { shelf: { days: SHELF_DAYS, look: row.look } } : {}),
    ...('note' in row ? { note: row.note } : {}),
  }))),
  ...defineFigures([
    { id: 'price.v4pro-cut.share', what: 'V4-Pro, cut of its list price that became permanent', value: 0.75, unit: 'share', shape: 'record', cites: [{ source: 'ds-price-20260426' }, { source: 'ds-price-20260522' }] },
  ]),
]
