import type { ClockState, Plan } from '../../runtime/clock.ts'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { advanced, idle, leftWords, minutes, paceShape, paceWords, paused, read, restarted, restored, sinceTick, turned, untilLeft } from '../../runtime/clock.ts'

const plan: Plan = {
  slides: [{ id: 'cover', budget: 20 }, { id: 'rumour', budget: 60 }, { id: 'price', budget: 40 }, { id: 'end', budget: 30 }],
  length: 180,
}
const empty: Plan = { slides: [], length: 60 }
const planned = plan.slides.map(({ id }) => id)
const HOUR = 3_600_000

/** A clock after turns from the cover: each is the time before it, in s, and the slide. */
function after(...turns: [number, string][]): ClockState {
  return turns.reduce((state, [s, to]) => turned(state, s * 1000, to, plan), idle('cover'))
}

describe('the start', () => {
  it('is the first turn from the first slide, and the time before it does not count', () => {
    expect(advanced(idle('cover'), 9_000)).toEqual(idle('cover'))
    expect(after([9, 'rumour'])).toEqual({ elapsed: 0, running: true, started: true, paused: false, slide: 'rumour', place: 'rumour', spent: {} })
  })

  it('is no turn from another slide, nor one to the first slide itself', () => {
    expect(turned(idle('rumour'), 9_000, 'price', plan)).toEqual(idle('price'))
    expect(turned(idle('cover'), 9_000, 'cover', plan)).toEqual(idle('cover'))
    expect(turned(turned(idle('price'), 1_000, 'cover', plan), 1_000, 'rumour', plan).started).toBe(true)
  })

  it('counts the first slide when it is shown again', () => {
    expect(after([9, 'rumour'], [5, 'cover'], [3, 'rumour'])).toMatchObject({ elapsed: 8_000, spent: { rumour: 5_000, cover: 3_000 } })
  })

  it('may lead to the appendix, where no time passes', () => {
    expect(after([9, 'sources'])).toMatchObject({ started: true, running: false, place: 'cover' })
    expect(read(after([9, 'sources']), 60_000, plan)).toMatchObject({ elapsed: 0, behind: 0 })
  })

  it('is waited for again after a restart', () => {
    expect(restarted('price')).toEqual(idle('price'))
  })
})

describe('a question', () => {
  const talk = after([0, 'rumour'])

  it('stops the time until it ends', () => {
    const asked = paused(talk, 4_000, plan)
    expect(asked).toMatchObject({ paused: true, running: false, elapsed: 4_000, spent: { rumour: 4_000 } })
    expect(paused(asked, 30_000, plan)).toMatchObject({ paused: false, running: true, elapsed: 4_000, spent: { rumour: 4_000 } })
  })

  it('changes nothing if it ends at once', () => {
    expect(paused(paused(talk, 4_000, plan), 0, plan)).toEqual(advanced(talk, 4_000))
    expect(paused(paused(idle('cover'), 4_000, plan), 0, plan)).toEqual(idle('cover'))
  })

  it('stays while slides are turned, also through the appendix', () => {
    const asked = paused(talk, 4_000, plan)
    const back = turned(turned(asked, 5_000, 'sources', plan), 5_000, 'price', plan)
    expect(back).toMatchObject({ paused: true, running: false, elapsed: 4_000, spent: { rumour: 4_000 } })
    expect(paused(back, 5_000, plan)).toMatchObject({ running: true, elapsed: 4_000 })
  })

  it('before the start is not ended by the start', () => {
    expect(turned(paused(idle('cover'), 0, plan), 0, 'rumour', plan)).toMatchObject({ started: true, paused: true, running: false })
  })
})

describe('the appendix', () => {
  const appendix = after([0, 'rumour'], [100, 'sources'])

  it('does not count, but has a time of its own', () => {
    expect(appendix.running).toBe(false)
    const reading = read(appendix, 7_000, plan)
    expect(reading).toMatchObject({ elapsed: 100_000, left: 80_000, onSlide: 7_000 })
    expect([reading.index, reading.budget]).toEqual([undefined, undefined])
  })

  it('keeps the pace of the last planned slide', () => {
    expect(read(appendix, 0, plan).behind).toBe(read(after([0, 'rumour']), 100_000, plan).behind)
    expect(read(turned(appendix, 7_000, 'licences', plan), 9_000, plan).behind).toBe(read(appendix, 0, plan).behind)
  })

  it('is left with the time going on', () => {
    expect(read(turned(appendix, 7_000, 'price', plan), 3_000, plan)).toMatchObject({ elapsed: 103_000, onSlide: 3_000 })
  })
})

describe('a reading', () => {
  it('says what has passed, what is left and where the talk is', () => {
    expect(read(after([0, 'rumour'], [50, 'price']), 10_000, plan)).toEqual(
      { elapsed: 60_000, left: 120_000, onSlide: 10_000, budget: 40_000, behind: -30_000, plannedSlide: 1, index: 2 },
    )
  })

  it('is over after the length', () => {
    expect(read(after([0, 'rumour']), 181_000, plan).left).toBe(-1_000)
  })

  it('leaves the pace alone while a slide is within its budget, then falls behind', () => {
    const slow = after([0, 'rumour'], [90, 'price'])
    const behind = [0, 20_000, 40_000, 45_000].map(since => read(slow, since, plan).behind)
    expect(behind).toEqual([10_000, 10_000, 10_000, 15_000])
  })

  it('is on time before the start, wherever the deck was opened', () => {
    for (const slide of ['cover', 'end', 'sources'])
      expect(read(idle(slide), 60_000, plan)).toMatchObject({ elapsed: 0, behind: 0, onSlide: 0, plannedSlide: 0 })
  })

  it('follows the plan by the elapsed time up to its last slide', () => {
    const slides = [0, 19, 20, 79, 80, 119, 120, 149, 150, 999].map(s => read(after([0, 'rumour']), s * 1000, plan).plannedSlide)
    expect(slides).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 3, 3])
  })

  it('adds up the times of a slide that is shown again', () => {
    expect(read(after([0, 'rumour'], [10, 'price'], [5, 'rumour']), 2_000, plan).onSlide).toBe(12_000)
  })
})

describe('what the clock tolerates', () => {
  it('a plan without slides', () => {
    const state = turned(turned(idle('a'), 5_000, 'b', empty), 5_000, 'a', empty)
    expect(paused(paused(state, 1, empty), 1, empty)).toEqual(idle('a'))
    expect(read(state, 5_000, empty)).toEqual(
      { elapsed: 0, left: 60_000, onSlide: 0, budget: undefined, behind: 0, plannedSlide: -1, index: undefined },
    )
  })

  it('a plan that lost the slide on which the clock was stored', () => {
    expect(read(after([0, 'rumour'], [10, 'price']), 1_000, empty)).toMatchObject({ elapsed: 11_000, left: 49_000, behind: 0 })
  })

  it('slides named as what every object has', () => {
    const odd: Plan = { slides: ['constructor', '__proto__', 'toString'].map(id => ({ id, budget: 10 })), length: 30 }
    let state = turned(idle('constructor'), 0, '__proto__', odd)
    state = JSON.parse(JSON.stringify(turned(state, 4_000, 'toString', odd)))
    state = turned(turned(state, 2_000, 'constructor', odd), 1_000, '__proto__', odd)
    expect(read(state, 3_000, odd)).toMatchObject({ elapsed: 10_000, onSlide: 7_000 })
  })

  it('time that runs backwards or is no number', () => {
    const talk = after([0, 'rumour'], [10, 'price'])
    for (const since of [-1, -HOUR, Number.NaN])
      expect(advanced(talk, since)).toEqual(talk)
    expect(sinceTick({ state: talk, monotonic: 500 }, 800)).toBe(300)
    expect(sinceTick({ state: talk, monotonic: 500 }, 400)).toBe(0)
  })
})

describe('a reload', () => {
  const talk = after([0, 'rumour'], [10, 'price'])
  const storedAt = Date.UTC(2026, 4, 4, 23, 59, 50)

  it('is bridged by wall time, over midnight too', () => {
    expect(restored(talk, storedAt, storedAt + 30_000)).toEqual(advanced(talk, 30_000))
  })

  it('adds nothing if the wall clock was set back, and at most 12 hours', () => {
    expect(restored(talk, storedAt, storedAt - HOUR)).toEqual(talk)
    expect(restored(talk, storedAt, storedAt + 900 * HOUR)).toEqual(advanced(talk, 12 * HOUR))
  })

  it('adds nothing to a talk that is paused or has not started', () => {
    const asked = paused(talk, 0, plan)
    expect(restored(asked, storedAt, storedAt + HOUR)).toEqual(asked)
    expect(restored(idle('cover'), storedAt, storedAt + HOUR)).toEqual(idle('cover'))
  })
})

describe('any talk', () => {
  const since = fc.integer({ min: 0, max: 90_000 })
  const event = fc.record({
    since,
    /** The slide that is turned to; undefined for a question's begin or end. */
    to: fc.option(fc.constantFrom(...planned, 'sources', 'licences', 'constructor'), { nil: undefined }),
  })
  const events = fc.array(event, { maxLength: 40 })
  const begin: fc.Arbitrary<string> = fc.constantFrom('cover', 'cover', 'price', 'sources')
  const step = (state: ClockState, { since, to }: { since: number, to: string | undefined }): ClockState =>
    to === undefined ? paused(state, since, plan) : turned(state, since, to, plan)
  const sum = (times: readonly number[]): number => times.reduce((a, b) => a + b, 0)

  it('has passed as long as planned slides were shown since the start, without questions', () => {
    fc.assert(fc.property(begin, events, since, (slide, events, last) => {
      const state = events.reduce(step, idle(slide))
      let [shown, started, asked, passed] = [slide, false, false, 0]
      for (const { since, to } of [...events, { since: last, to: undefined }]) {
        if (started && !asked && planned.includes(shown))
          passed += since
        started ||= shown === 'cover' && to !== undefined && to !== 'cover'
        asked = to === undefined ? !asked : asked
        shown = to ?? shown
      }
      expect(read(state, last, plan).elapsed).toBe(passed)
    }))
  })

  it('has passed as long as was spent on its planned slides together', () => {
    fc.assert(fc.property(begin, events, since, (slide, events, last) => {
      const { elapsed, spent } = advanced(events.reduce(step, idle(slide)), last)
      expect(elapsed).toBe(sum(planned.map(id => spent[id] ?? 0)))
      expect(Object.values(spent).every(ms => ms >= 0)).toBe(true)
    }))
  })

  it('is the same with a reload or a look at the clock before any event', () => {
    fc.assert(fc.property(begin, events, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (slide, events, shares) => {
      const reloaded = events.reduce((state, event) => {
        const before = Math.floor(event.since * shares.next().value)
        const stored: ClockState = JSON.parse(JSON.stringify(state))
        return step(restored(stored, 1_000_000, 1_000_000 + before), { ...event, since: event.since - before })
      }, idle(slide))
      expect(reloaded).toEqual(events.reduce(step, idle(slide)))
    }))
  })

  it('never goes back, and has what is left of its length', () => {
    fc.assert(fc.property(begin, events, (slide, events) => {
      let state = idle(slide)
      for (const event of events) {
        const next = step(state, event)
        expect(next.elapsed).toBeGreaterThanOrEqual(state.elapsed)
        const reading = read(state, event.since, plan)
        expect(reading.elapsed).toBe(next.elapsed)
        expect(reading.left + reading.elapsed).toBe(plan.length * 1000)
        expect(reading.onSlide).toBeGreaterThanOrEqual(0)
        state = next
      }
    }))
  })
})

describe('words', () => {
  it('round passed time down', () => {
    expect([0, 999, 1_000, 31_999, 725_000, 3_599_999, 3_729_000, 36_000_000, -1].map(minutes))
      .toEqual(['0:00', '0:00', '0:01', '0:31', '12:05', '59:59', '1:02:09', '10:00:00', '0:00'])
  })

  it('round left time up, so that 0:00 comes exactly at the end', () => {
    expect([848_000, 847_001, 1_000, 1, 0, -1, -999, -1_000, -62_900, -3_600_000].map(leftWords))
      .toEqual(['14:08 left', '14:08 left', '0:01 left', '0:01 left', '0:00 left', '0:00 left', '0:00 left', '+0:01 over', '+1:02 over', '+1:00:00 over'])
  })

  it('call a speaker on time within 5 s', () => {
    const pace = [40_000, 5_000, 4_999, 0, -4_999, -5_000, -15_900]
    expect(pace.map(paceWords)).toEqual(['0:40 behind', '0:05 behind', 'on time', 'on time', 'on time', '0:05 ahead', '0:15 ahead'])
    expect(pace.map(paceShape)).toEqual(['behind', 'behind', 'on-time', 'on-time', 'on-time', 'ahead', 'ahead'])
  })
})

describe('a talk until a time of day', () => {
  const MINUTE = 60_000
  const at = (hour: number, minute: number, second = 0) => new Date(2026, 11, 31, hour, minute, second)

  afterEach(() => void vi.unstubAllEnvs())

  it('has the time until then, to the second', () => {
    expect(untilLeft('14:30', at(14, 5, 20))).toBe(24 * MINUTE + 40_000)
    expect(untilLeft('9:05', at(9, 0))).toBe(5 * MINUTE)
  })

  it('goes on over midnight and the end of the year', () => {
    expect(untilLeft('00:15', at(23, 50))).toBe(25 * MINUTE)
    expect(untilLeft('23:55', at(0, 5))).toBe(-10 * MINUTE)
  })

  it('is over just after its end, and has 12 hours left at most', () => {
    expect(untilLeft('14:25', at(14, 30))).toBe(-5 * MINUTE)
    expect(untilLeft('14:30', at(14, 30))).toBe(0)
    expect(untilLeft('02:30', at(14, 30))).toBe(720 * MINUTE)
    expect(untilLeft('02:31', at(14, 30))).toBe(-719 * MINUTE)
  })

  it('counts the hours that pass when clocks change', () => {
    vi.stubEnv('TZ', 'Europe/Berlin')
    expect(untilLeft('04:00', new Date('2026-03-29T00:30:00Z'))).toBe(90 * MINUTE)
    expect(untilLeft('04:00', new Date('2026-10-24T23:30:00Z'))).toBe(210 * MINUTE)
  })

  it('is none if it is no time of day', () => {
    for (const until of ['', '24:00', '14:60', '1430', '14:3', 'noon', ' 14:30'])
      expect(untilLeft(until, at(14, 0))).toBeUndefined()
  })
})
