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

/** Where a label stands beside its point; `now` is the column of what is sold now, `none` a step on the way, which the table names. */
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
/** From a point to its label: to the right, down, and which end of the text stands there. */
export const OFFSET = { above: [0, -12, 'middle'], below: [0, 21, 'middle'], left: [-11, 5, 'end'], right: [11, 5, 'start'] } as const

/** A price that was cut says so; what differs by the hour says when. */
export const nameOf = (row: Pick<Row, 'id' | 'model'>): string => row.id === 'v4pro-cut' ? 'V4-Pro, cut' : row.model

/** Heights moved apart so that each two are at least `gap` away from each other, in their order and as near to where they were as a downward pass leaves them. */
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
