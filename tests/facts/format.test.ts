import type { Showable } from '../../facts/format.ts'
import { describe, expect, it } from 'vitest'
import { extent, say, show, showDate } from '../../facts/format.ts'

type Row = [expected: string, value: Showable['value'], unit: Showable['unit'], digits?: number]

function table(rows: Row[], write: (figure: Showable) => string): void {
  it.each(rows)('%s', (expected, value, unit, digits) => {
    expect(write({ value, unit, digits })).toBe(expected)
  })
}

describe('show, numbers', () => {
  table([
    ['1.6T', 1.6e12, 'parameters'],
    ['49B', 49e9, 'parameters'],
    ['14.8T', 14.8e12, 'tokens'],
    ['300', 300, 'tokens'],
    ['2.788M', 2.788e6, 'GPU-hours'],
    ['119,000', 119e3, 'GPU-hours'],
    ['2,048', 2048, 'GPUs'],
    ['384', 384, 'experts'],
    ['61', 61, 'layers'],
    ['40', 40, 'nodes'],
    ['1,000', 1000, 'doctors'],
    ['25', 25, 'days'],
    ['90.2', 90.2, 'score'],
    ['2,029', 2029, 'rating'],
    ['0.001', 0.001, 'number'],
    ['0.0000001', 1e-7, 'number'],
    ['0', 0, 'count'],
    ['−3', -3, 'number'],
  ], show)
})

describe('show, context windows', () => {
  table([
    ['1M', 1048576, 'context tokens'],
    ['128K', 131072, 'context tokens'],
    ['128K', 128000, 'context tokens'],
    ['1M', 1e6, 'context tokens'],
    ['8,191', 8191, 'context tokens'],
    ['256–512K', [262144, 524288], 'context tokens'],
  ], show)
})

describe('show, bytes', () => {
  table([
    ['865 GB', 864_739_856_856, 'bytes', 3],
    ['80 GB', 80e9, 'bytes'],
    ['5 MB', 5e6, 'bytes'],
    ['70.272 kB', 70272, 'bytes'],
    ['0.5 B', 0.5, 'bytes'],
  ], show)
})

describe('show, money', () => {
  table([
    ['$5.576M', 5.576e6, 'USD'],
    ['$294,000', 294e3, 'USD'],
    ['$2', 2, 'USD per GPU-hour'],
    ['$30', 30, 'USD per million tokens'],
    ['$0.28', 0.28, 'USD per million tokens'],
    ['$2.50', 2.5, 'USD per million tokens'],
    ['$0.435', 0.435, 'USD per million tokens'],
    ['$0.003625', 0.003625, 'USD per million tokens'],
    ['$78–79M', [78e6, 78.6e6], 'USD', 2],
    ['$0.66–1.32', [0.66, 1.32], 'USD per million tokens'],
    ['$1M', 999_960, 'USD', 3],
    ['over $100M', { atLeast: 100e6 }, 'USD'],
    ['under $6M', { below: 6e6 }, 'USD'],
  ], show)
})

describe('show, shares, ratios and operations', () => {
  table([
    ['1.6 %', 0.015625, 'share', 2],
    ['1.5625 %', 0.015625, 'share'],
    ['7 %', 0.07, 'share'],
    ['0.2–0.3 %', [0.002, 0.003], 'share'],
    ['11×', 11.061692969870876, 'times', 2],
    ['3.4e24', 3.4078e24, 'FLOP'],
    ['2e25', 2e25, 'FLOP'],
    ['3.41e24', 3.4078e24, 'FLOP', 3],
    ['989 TFLOP/s', 989e12, 'FLOP per second'],
  ], show)
})

describe('show, ranges and bounds', () => {
  table([
    ['80–120B', [80e9, 120e9], 'parameters'],
    ['500B–1.2T', [500e9, 1.2e12], 'parameters'],
    ['2–3', [2, 3], 'doctors'],
    ['78M', [78.1e6, 78.4e6], 'GPU-hours', 2],
    ['256+', { atLeast: 256 }, 'experts'],
    ['15T+', { atLeast: 15e12 }, 'tokens'],
  ], show)
})

describe('show, dates and words', () => {
  table([
    ['26 December 2024', { date: '2024-12-26' }, 'date'],
    ['June 2026', { date: '2026-06' }, 'date'],
    ['2026', { date: '2026' }, 'date'],
    ['1 January 2025 to 31 March 2025', { from: '2025-01-01', to: '2025-03-31' }, 'date'],
    ['MIT', { text: 'MIT' }, 'text'],
  ], show)
})

describe('digits', () => {
  table([
    ['41M', 40.7e6, 'GPU-hours', 2],
    ['1T', 999.6e9, 'parameters', 3],
    ['999.6B', 999.6e9, 'parameters'],
    ['17', 17.04, 'number', 3],
    ['99 %', 0.9911249125526064, 'share', 2],
  ], show)
})

describe('say', () => {
  table([
    ['1.6 trillion', 1.6e12, 'parameters'],
    ['80 billion to 120 billion', [80e9, 120e9], 'parameters'],
    ['256 thousand to 512 thousand', [262144, 524288], 'context tokens'],
    ['1 million', 1048576, 'context tokens'],
    ['865 gigabytes', 864_739_856_856, 'bytes', 3],
    ['1 terabyte', 1e12, 'bytes'],
    ['$5.576 million', 5.576e6, 'USD'],
    ['over $100 million', { atLeast: 100e6 }, 'USD'],
    ['under $6 million', { below: 6e6 }, 'USD'],
    ['256 or more', { atLeast: 256 }, 'experts'],
    ['1.6 per cent', 0.015625, 'share', 2],
    ['11 times', 11.06, 'times', 2],
    ['3.4 trillion trillion', 3.4078e24, 'FLOP'],
    ['5 billion trillion', 5e21, 'FLOP'],
    ['989 trillion operations a second', 989e12, 'FLOP per second'],
    ['minus 3', -3, 'number'],
    ['26 December 2024', { date: '2024-12-26' }, 'date'],
  ], say)
})

describe('showDate', () => {
  it('writes as much of a date as is known', () => {
    expect(['2024-12-06', '2024-12', '2024'].map(showDate)).toEqual(['6 December 2024', 'December 2024', '2024'])
  })
})

describe('extent', () => {
  it('gives the ends of numbers, ranges, bounds and dates', () => {
    expect(extent(7)).toEqual([7, 7])
    expect(extent([2, 3])).toEqual([2, 3])
    expect(extent({ atLeast: 256 })).toEqual([256, 256])
    expect(extent({ below: 6e6 })).toEqual([6e6, 6e6])
    expect(extent({ date: '2024-12-26' })).toEqual([Date.UTC(2024, 11, 26), Date.UTC(2024, 11, 26)])
    expect(extent({ from: '2025-01-01', to: '2025-03-31' })).toEqual([Date.UTC(2025, 0, 1), Date.UTC(2025, 2, 31)])
  })

  it('refuses text', () => {
    expect(() => extent({ text: 'MIT' })).toThrow('the text "MIT"')
  })
})
