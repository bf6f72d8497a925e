import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { say, show } from '../../facts/format.ts'
import { claims, figure, figures, findFigure, number, source, sources, terms } from '../../facts/index.ts'
import { validateLedger } from '../../facts/validate.ts'

describe('the ledger of this talk', () => {
  it('has no faults', () => {
    expect(validateLedger()).toEqual([])
  })

  it('has all 43 claims of the article', () => {
    expect(claims.map(c => c.id).at(-1)).toBe('C43')
    expect(claims).toHaveLength(43)
  })

  it('cites no source twice in a claim', () => {
    for (const { id, for: cites } of claims)
      expect(new Set(cites.map(c => c.source)).size, id).toBe(cites.length)
  })

  it('can write and say every figure', () => {
    for (const f of figures) {
      expect(show(f), f.id).not.toMatch(/NaN|undefined|Infinity|\[object/)
      expect(say(f), f.id).not.toMatch(/NaN|undefined|Infinity|\[object/)
    }
  })

  it('uses only characters in the fonts\' latin subset', () => {
    const written = [JSON.stringify({ figures, sources, claims, terms }), ...figures.flatMap(f => [show(f), say(f)])].join('')
    const missing = [...new Set(written)].filter(character => !inLatinSubset(character.codePointAt(0)!))
    expect(missing).toEqual([])
  })
})

describe('lookup', () => {
  it('finds by id', () => {
    expect(figure('v3.cost').unit).toBe('USD')
    expect(number('v3.cost')).toBe(5_576_000)
    expect(source('v3-paper').short).toBe('DeepSeek-V3 report')
    expect(findFigure('v3.weight')).toBeUndefined()
  })

  it('throws for unknown ids, and for values that are not plain numbers', () => {
    expect(() => figure('v3.weight' as 'v3.cost')).toThrow('no figure "v3.weight"')
    expect(() => source('hearsay')).toThrow('no source "hearsay"')
    expect(() => number('v3.released')).toThrow('v3.released is not a plain number')
  })
})

/** The character ranges of the fonts' "latin" subset, the only one that the deck loads. */
const latin = (JSON.parse(readFileSync(new URL('../../node_modules/@fontsource/inter/unicode.json', import.meta.url), 'utf8')) as { latin: string })
  .latin
  .split(',')
  .map(range => range.replace('U+', '').split('-').map(hex => Number.parseInt(hex, 16)))

function inLatinSubset(code: number): boolean {
  return latin.some(([low, high = low]) => low! <= code && code <= high!)
}
