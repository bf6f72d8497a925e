import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decimals, significant, whole } from '../../facts/written.ts'

/** What the language itself writes, which a browser is slow to start with. */
const asIntl = (n: number, options: Intl.NumberFormatOptions): string => new Intl.NumberFormat('en-GB', options).format(n)
const AMOUNT = fc.double({ min: 1e-6, max: 1e15, noNaN: true })

it('writes significant digits as the language does', () => {
  fc.assert(fc.property(AMOUNT, fc.integer({ min: 1, max: 12 }), (n, digits) => {
    expect(significant(n, digits)).toBe(asIntl(n, { maximumSignificantDigits: digits }))
  }))
})

it('writes counts as the language does', () => {
  fc.assert(fc.property(fc.nat(), (n) => {
    expect(whole(n)).toBe(asIntl(n, {}))
  }))
})

it('writes so many decimals, with commas before the point alone', () => {
  fc.assert(fc.property(AMOUNT, fc.integer({ min: 1, max: 4 }), (n, digits) => {
    expect(decimals(n, digits)).toMatch(new RegExp(`^\\d{1,3}(?:,\\d{3})*\\.\\d{${digits}}$`))
  }))
})
