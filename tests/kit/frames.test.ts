import { describe, expect, it } from 'vitest'
import { middleOf, tally } from '../../kit/bench/frames.ts'

describe('frame times', () => {
  it('gives the share of frames in time, and the longest frame', () => {
    expect(tally([16.7, 16.6, 17.1, 33.4])).toEqual({ share: 0.75, longest: 33.4 })
    expect(tally([16.7, 16.7])).toEqual({ share: 1, longest: 16.7 })
    expect(middleOf([{ share: 1, longest: 50 }, { share: 0.5, longest: 583 }, { share: 0.9, longest: 17 }])).toEqual({ share: 0.9, longest: 50 })
  })
})
