import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decimals, integer, significant } from '../../facts/number-format.ts'

/** The reference: Intl.NumberFormat, which the deck avoids because its first use is slow. */
const asIntl = (n: number, options: Intl.NumberFormatOptions): string => new Intl.NumberFormat('en-GB', options).format(n)
const AMOUNT = fc.double({ min: 1e-6, max: 1e15, noNaN: true })

it('formats significant digits like Intl', () => {
  fc.assert(fc.property(AMOUNT, fc.integer({ min: 1, max: 12 }), (n, digits) => {
    expect(significant(n, digits)).toBe(asIntl(n, { maximumSignificantDigits: digits }))
  }))
})

it('formats integers like Intl', () => {
  fc.assert(fc.property(fc.nat(), (n) => {
    expect(integer(n)).toBe(asIntl(n, {}))
  }))
})

it('formats a fixed number of decimals, with commas only before the point', () => {
  fc.assert(fc.property(AMOUNT, fc.integer({ min: 1, max: 4 }), (n, digits) => {
    expect(decimals(n, digits)).toMatch(new RegExp(`^\\d{1,3}(?:,\\d{3})*\\.\\d{${digits}}$`))
  }))
})
