/**
 * The arithmetic of the speaker's clock: how much of the talk has passed, what is left, and how far the speaker is behind
 * the plan. Every function is pure and takes the present time as an argument.
 *
 * Between events, time is measured by the browser's monotonic clock (`performance.now`). So a computer whose clock is set,
 * a change of the time zone and midnight change nothing. Wall time serves only to bridge a reload when no other window is
 * open that could say how much time has passed.
 */

/** The most that a reload bridges, in ms: 12 hours. */
const LONGEST_RELOAD = 12 * 3_600_000
/** A speaker who is less than this behind or ahead of the plan is on time, in ms. */
const ON_TIME = 5_000
const DAY_OFFSETS = [1, 0, -1] as const

/** A talk's plan: the slides that have a budget in s, in order, and how long the talk may take in s. Slides of the appendix are not in it. */
export interface Plan { slides: readonly { id: string, budget: number }[], length: number }

/** The clock's state at its last event. Windows share it and store it as JSON. All durations are in ms. */
export interface ClockState {
  /** Time of the talk that had passed. Pauses and the appendix do not count. */
  elapsed: number
  /** Whether time of the talk has been passing since. */
  running: boolean
  /** Whether the talk has started, with the first turn from the plan's first slide. */
  started: boolean
  /** Whether a question has paused it. */
  paused: boolean
  /** The slide that is shown, by id. */
  slide: string
  /** The last slide of the plan that was shown, by id. In the appendix, the pace is still that of this slide. */
  place: string
  /** Time spent on each slide since the start, by id, however often it was shown. The appendix has its times here too. */
  spent: Readonly<Record<string, number>>
}

/** A state joined to time. `performance.now` counts from the opening of a window, so another window gets an advanced state, never a ticker. */
export interface Ticker {
  state: ClockState
  /** `performance.now` when the state was up to date, in ms. */
  monotonic: number
}

/** What the clock shows. All durations are in ms. */
export interface Reading {
  /** Time of the talk that has passed. */
  elapsed: number
  /** Time until the talk's length is used up. Negative when it is over. */
  left: number
  /** Time spent on the present slide in all. */
  onSlide: number
  /** The present slide's budget, if it is in the plan. */
  budget: number | undefined
  /** How far the speaker is behind the plan. Negative when ahead. */
  behind: number
  /** The index in the plan of the slide that should be shown now; the last one when the plan is over, -1 if it has no slides. */
  plannedSlide: number
  /** The index in the plan of the present slide, if it is in the plan. */
  index: number | undefined
}

const indexIn = (plan: Plan, id: string): number => plan.slides.findIndex(slide => slide.id === id)

/** Time spent on a slide, in ms. Ids are chosen by authors, so one may be `constructor`. */
const spentOn = ({ spent }: ClockState, id: string): number => Object.hasOwn(spent, id) ? spent[id]! : 0

/** The state with `running` as the rest of it and the plan demand. */
function settled(state: ClockState, plan: Plan): ClockState {
  return { ...state, running: state.started && !state.paused && indexIn(plan, state.slide) >= 0 }
}

/** A clock that waits for the talk to start. */
export function idle(slide: string): ClockState {
  return { elapsed: 0, running: false, started: false, paused: false, slide, place: slide, spent: {} }
}

/** A clock that was set back and waits again for the talk to start. */
export const restarted = idle

/** The state `since` ms later, if nothing happened. */
export function advanced(state: ClockState, since: number): ClockState {
  if (!state.started || state.paused || !(since > 0))
    return state
  return {
    ...state,
    elapsed: state.elapsed + (state.running ? since : 0),
    spent: { ...state.spent, [state.slide]: spentOn(state, state.slide) + since },
  }
}

/** The state after a turn to the slide `to`, `since` ms after the last event. */
export function turned(state: ClockState, since: number, to: string, plan: Plan): ClockState {
  const isStart = to !== state.slide && state.slide === plan.slides[0]?.id
  return settled({
    ...advanced(state, since),
    started: state.started || isStart,
    slide: to,
    place: indexIn(plan, to) >= 0 ? to : state.place,
  }, plan)
}

/** The state after a question has paused the clock, or its end has released it, `since` ms after the last event. */
export function paused(state: ClockState, since: number, plan: Plan): ClockState {
  return settled({ ...advanced(state, since), paused: !state.paused }, plan)
}

/** The time since a ticker's state was up to date, in ms, when `performance.now` is `monotonic`. */
export const sinceTick = (ticker: Ticker, monotonic: number): number => Math.max(0, monotonic - ticker.monotonic)

/** A stored state after a reload. Both times are wall times in ms since 1970; if the wall clock was set back in between, no time has passed. */
export function restored(state: ClockState, storedAt: number, now: number): ClockState {
  return advanced(state, Math.min(now - storedAt, LONGEST_RELOAD))
}

/** What the clock shows `since` ms after the last event. */
export function read(state: ClockState, since: number, plan: Plan): Reading {
  const now = advanced(state, since)
  const budgets = plan.slides.map(({ budget }) => budget * 1000)
  const starts = [0]
  for (const budget of budgets)
    starts.push(starts.at(-1)! + budget)
  const [index, place] = [indexIn(plan, now.slide), indexIn(plan, now.place)]
  const plannedSlide = budgets.findIndex((_, i) => now.elapsed < starts[i + 1]!)
  return {
    elapsed: now.elapsed,
    left: plan.length * 1000 - now.elapsed,
    onSlide: spentOn(now, now.slide),
    budget: budgets[index],
    // A slide that overruns its budget puts the talk behind; one that is still within it does not.
    behind: now.started && place >= 0 ? now.elapsed - starts[place]! - Math.min(spentOn(now, now.place), budgets[place]!) : 0,
    plannedSlide: plannedSlide >= 0 ? plannedSlide : budgets.length - 1,
    index: index >= 0 ? index : undefined,
  }
}

/** Whole seconds as minutes and seconds, with hours if there are any. */
function digits(seconds: number): string {
  const two = (n: number): string => String(n).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return `${hours ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`
}

/** Passed time in ms as `0:31`, `12:05` or `1:02:09`: a second counts when it is over. */
export const minutes = (ms: number): string => digits(Math.floor(Math.max(0, ms) / 1000))

/** Time left in ms as `14:08 left`, or `+1:02 over` if negative. It is rounded up, so that `0:00 left` comes exactly at the end. */
export function leftWords(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  return seconds < 0 ? `+${digits(-seconds)} over` : `${digits(seconds)} left`
}

/** The shape for the pace: `behind` for ▲, `ahead` for ▼, `on-time` for ●. `ms` is how far the speaker is behind. */
export function paceShape(ms: number): 'behind' | 'ahead' | 'on-time' {
  return Math.abs(ms) < ON_TIME ? 'on-time' : ms > 0 ? 'behind' : 'ahead'
}

/** The pace as `0:40 behind`, `0:15 ahead` or `on time`. `ms` is how far the speaker is behind. */
export function paceWords(ms: number): string {
  const shape = paceShape(ms)
  return shape === 'on-time' ? 'on time' : `${minutes(Math.abs(ms))} ${shape}`
}

/**
 * Time in ms until the time of day `until`, such as `14:30`, where the computer is. Of yesterday, today and tomorrow the
 * nearest counts: just after midnight a talk until 23:55 is over, and before it one until 00:15 is not. Undefined if
 * `until` is no time of day.
 */
export function untilLeft(until: string, now: Date): number | undefined {
  const [, hour, minute] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(until) ?? []
  if (hour === undefined || minute === undefined)
    return undefined
  const lefts = DAY_OFFSETS.map(days =>
    new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, Number(hour), Number(minute)).getTime() - now.getTime())
  return lefts.reduce((a, b) => Math.abs(b) < Math.abs(a) ? b : a)
}

/** How long the talk may take, in ms. */
export const lengthOf = ({ length }: Plan): number => length * 1000

/** The time of day where the computer is, as `14:05`. */
export const timeOfDay = (date: Date): string => [date.getHours(), date.getMinutes()].map(part => String(part).padStart(2, '0')).join(':')

/** A time as a share of the talk's length, from 0 to 1. */
export const shareOf = (ms: number, plan: Plan): number => Math.min(1, Math.max(0, ms / lengthOf(plan)))
