import { describe, expect, it } from 'vitest'
import { roundOff } from '../../kit/site/prerendered.ts'

describe('a prerendered slide\'s numbers', () => {
  it('are to the hundredth of a pixel where they have no end', () => {
    expect(roundOff('<path d="M460.15999999999997,8h330.24"/><g transform="translate(1.3333333 2)"><text x="-0.0000001">')).toBe('<path d="M460.16,8h330.24"/><g transform="translate(1.33 2)"><text x="0">')
  })

  it('stay as they are where each is a step from the last one, in addresses and in text', () => {
    const html = '<path d="M1.0885,0v-19.3zm1.0885,0v-16.5z"/><a href="https://arxiv.org/abs/2412.19437" data-x="2.123456">2.123456</a>'
    expect(roundOff(html)).toBe(html)
  })
})
