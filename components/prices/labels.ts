import type { priceRows } from '../../facts/index.ts'
import { utcMonth } from 'd3-time'

type Row = typeof priceRows[number]

/** The products whose prices a line joins. */
export const LINES = ['GPT', 'Astra', 'Luna', 'DeepSeek'] as const

/** A day in milliseconds, or the middle of a month of which no day is known. */
export function timeOf(iso: string): number {
  const [start, isMonth] = [new Date(iso), /^\d{4}-\d{2}$/.test(iso)]
  return isMonth ? (start.getTime() + utcMonth.offset(start, 1).getTime()) / 2 : start.getTime()
}

/** A label's position relative to its point. `now` is the column of current prices; `none` has no label, only a row in the table. */
type Side = 'above' | 'below' | 'left' | 'right' | 'now' | 'none'
const SIDES: Partial<Record<Row['id'], Side>> = {
  'gpt4': 'right',
  'gpt4turbo': 'left',
  'gpt4o': 'above',
  'gpt4o-08': 'below',
  'o1preview': 'right',
  'gpt5': 'below',
  'gpt54': 'left',
  'gpt55': 'left',
  'v2': 'above',
  'r1': 'above',
  'v3': 'right',
  'v32': 'below',
  'v4pro': 'left',
  'v4pro-cut': 'left',
  'gpt6-astra': 'above',
  'gpt62-astra': 'now',
  'gpt62-sol': 'now',
  'v4pro-peak': 'now',
  'v4pro-offpeak': 'now',
  'v41flash-peak': 'now',
  'v41flash-offpeak': 'now',
  'gpt6-luna': 'now',
}
export const sideOf = (id: Row['id']): Side => SIDES[id] ?? 'none'
/** Offset from a point to its label, right and down, and the label's text anchor. */
export const OFFSET = { above: [0, -12, 'middle'], below: [0, 21, 'middle'], left: [-11, 5, 'end'], right: [11, 5, 'start'] } as const

/** The label's text: marks a cut price, and names the hours of a price that depends on the time of day. */
export const nameOf = (row: Pick<Row, 'id' | 'model'>): string => row.id === 'v4pro-cut' ? 'V4-Pro, cut' : row.model

/** Moves heights apart in one downward pass so that neighbours are at least `gap` apart. Keeps their order. */
export function spread(heights: readonly number[], gap: number): number[] {
  const order = heights.map((height, i) => ({ height, i })).sort((a, b) => a.height - b.height)
  const placed = [...heights]
  let last = Number.NEGATIVE_INFINITY
  for (const { height, i } of order) {
    last = Math.max(height, last + gap)
    placed[i] = last
  }
  return placed
}
