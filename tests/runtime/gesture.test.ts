import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { turnOf } from '../../runtime/gesture.ts'

const width = 844
const coordinate = fc.integer({ min: 0, max: 843 })
const point = fc.record({ x: coordinate, y: coordinate })

describe('a gesture of one finger', () => {
  it('turns forward to the left and back to the right, wherever it begins', () => {
    fc.assert(fc.property(point, fc.boolean(), fc.integer({ min: 76, max: 700 }), (from, beside, length) => {
      expect(turnOf({ from, beside }, { ...from, x: from.x - length }, width)).toBe('next')
      expect(turnOf({ from, beside }, { ...from, x: from.x + length }, width)).toBe('prev')
    }))
  })

  it('turns nothing upright, where the browser scrolls', () => {
    fc.assert(fc.property(point, fc.boolean(), fc.integer({ min: 11, max: 700 }), fc.integer({ min: -10, max: 10 }), (from, beside, length, off) => {
      expect(turnOf({ from, beside }, { x: from.x + off, y: from.y + length }, width)).toBeUndefined()
    }))
  })

  it('is a press where the finger hardly moves: it turns beside the slide, by the side of the window, and nothing on the slide', () => {
    fc.assert(fc.property(point, fc.integer({ min: -7, max: 7 }), fc.integer({ min: -7, max: 7 }), (from, dx, dy) => {
      const to = { x: from.x + dx, y: from.y + dy }
      expect(turnOf({ from, beside: false }, to, width)).toBeUndefined()
      expect(turnOf({ from, beside: true }, to, width)).toBe(to.x > width / 2 ? 'next' : 'prev')
    }))
  })
})
