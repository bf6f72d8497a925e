import { describe, expect, it } from 'vitest'
import { bars, dashes, marks } from '../../components/chart/strokes.ts'
import { seeded } from '../../models/random.ts'

interface Stroke { from: [number, number], to: [number, number] }

/** The strokes of a path, one per subpath, interpreted as a browser does. Throws on commands that these paths do not use. */
function strokesOf(path: string): Stroke[] {
  const strokes: Stroke[] = []
  let [at, start]: [number, number][] = [[0, 0], [0, 0]]
  for (const [, command, rest] of path.matchAll(/([a-z])([^a-z]*)/gi)) {
    const [a = Number.NaN, b = Number.NaN] = rest!.match(/-?(?:\d+\.?\d*|\.\d+)/g)?.map(Number) ?? []
    if (command === 'M' || command === 'm')
      at = start = command === 'M' ? [a, b] : [at![0] + a, at![1] + b]
    else if (command === 'v' || command === 'h')
      strokes.push({ from: at!, to: at = command === 'v' ? [at![0], at![1] + a] : [at![0] + a, at![1]] })
    else if (command === 'z')
      at = start
    else
      throw new Error(`expected a command of m, v, h, z, got "${command}"`)
  }
  return strokes
}

/** The largest distance of a path's strokes from their intended places. The number of strokes must be right. */
function error(path: string, wanted: readonly Stroke[]): number {
  const found = strokesOf(path)
  expect(found).toHaveLength(wanted.length)
  return Math.max(0, ...found.flatMap((stroke, i) => (['from', 'to'] as const).flatMap(end => [0, 1].map(axis => Math.abs(stroke[end][axis]! - wanted[i]![end][axis]!)))))
}

const random = seeded(4)
const someBars = Array.from({ length: 384 }, (_, i) => ({ x: (i + 0.5) * 418 / 384, y: random.uniform() * 190 }))
const wantedBars = someBars.map(({ x, y }): Stroke => ({ from: [x, 200], to: [x, y] }))

describe('bars', () => {
  it('are in the right place after hundreds of relative steps, on one base line', () => {
    expect(error(bars(200, someBars), wantedBars)).toBeLessThan(0.1)
  })

  it('are reported if one is in a wrong place', () => {
    expect(error(bars(200, someBars.with(200, { ...someBars[200]!, y: someBars[200]!.y + 1 })), wantedBars)).toBeGreaterThan(0.9)
  })

  it('can be empty', () => {
    expect(bars(200, [])).toBe('')
  })
})

describe('dashes', () => {
  it.each([['rows', 61, 384, 2.26, 4.6], ['columns', 12, 8, 21.8, 12.5]])('are in the right place in many %s', (kind, lines, each, pitchX, pitchY) => {
    const starts = Array.from({ length: lines }, (_, line) => Array.from({ length: each }, (_, i) => kind === 'rows' ? { x: (i + 0.5) * pitchX, y: line * pitchY } : { x: line * pitchX, y: i * pitchY })).flat()
    expect(error(dashes(starts, 0.01), starts.map(({ x, y }) => ({ from: [x, y], to: [x + 0.01, y] })))).toBeLessThan(0.1)
  })
})

describe('marks', () => {
  it('are at their indices, in a full field and in one with gaps', () => {
    for (const indices of [Array.from({ length: 400 }, (_, i) => i), [0, 3, 19, 20, 41, 399]])
      expect(error(marks(20, indices), indices.map((i): Stroke => ({ from: [i % 20, Math.floor(i / 20)], to: [i % 20 + 0.001, Math.floor(i / 20)] })))).toBeLessThan(0.001)
  })
})
