import type { ComputedRef } from 'vue'
import type { ClockState, Plan, Reading, Ticker } from '../clock.ts'
import type { Stamp } from './register.ts'
import { createGlobalState, useEventListener, useIntervalFn } from '@vueuse/core'
import { computed, shallowRef } from 'vue'
import { advanced, idle, paused, read, restored, sinceTick, turned } from '../clock.ts'
import { idOf } from '../slide-id.ts'
import { configs, parseTimeString, useNav } from '../slidev.ts'
import { withEveryMove } from './acts.ts'
import { isAppendix } from './place.ts'
import { isSame } from './register.ts'
import { useRun } from './run.ts'
import { placeIn } from './view.ts'

/** The clock as it is stored: its state, and the wall time at which that was true, in ms since 1970. */
interface Stored { state: ClockState, wall: number }

/** Milliseconds between two looks at the clock: below a second, so that none is skipped. */
const LOOK = 250
/** Milliseconds between two writings of the running clock, for a browser that ends without a word. */
const WRITE = 10_000

/** The talk's clock, which belongs to the run: any window may turn, open or reload without changing it. */
export const useClock = createGlobalState((): { plan: Plan, reading: ComputedRef<Reading>, state: () => ClockState, pause: () => void } => {
  const run = useRun()
  const nav = useNav()
  // Time starts when the cover is left, so what is said there is not planned.
  const plan: Plan = {
    slides: nav.slides.value.filter(route => !isAppendix(route)).map((route, i) => ({ id: idOf(route), budget: i ? parseTimeString(route.meta.slide.frontmatter.budget ?? 0).seconds : 0 })),
    length: parseTimeString(configs.duration).seconds,
  }
  const opening = (): ClockState => idle(placeIn(run)?.slide ?? plan.slides[0]?.id ?? '')
  const stored = run.get('clock') as Stored | undefined
  const ticker = shallowRef<Ticker>({ state: stored ? restored(stored.state, stored.wall, Date.now()) : opening(), monotonic: performance.now() })
  const now = shallowRef(performance.now())

  const state = (): ClockState => advanced(ticker.value.state, sinceTick(ticker.value, performance.now()))
  function start(from: ClockState): void {
    ticker.value = { state: from, monotonic: performance.now() }
    now.value = performance.now()
  }
  /** The entry of a state that begins now. */
  function began(next: ClockState): { clock: Stored } {
    start(next)
    return { clock: { state: next, wall: Date.now() } }
  }
  withEveryMove(({ slide }) => began(turned(run.get('clock') ? ticker.value.state : opening(), sinceTick(ticker.value, performance.now()), slide, plan)))

  run.onChange((keys, mine) => {
    if (!mine && keys.includes('clock'))
      start((run.get('clock') as Stored).state)
  })
  // The entry says what was true at the last event; a window that is open says what is true now.
  run.onWord('hello', ({ from }) => run.get('clock') && run.tell('clock', { to: from, state: state(), stamp: run.stamp('clock') }))
  run.onWord('clock', (word) => {
    if (isSame(word.stamp as Stamp | undefined, run.stamp('clock')))
      start(word.state as ClockState)
  })
  const write = (): void => {
    if (run.get('clock'))
      run.refresh('clock', { state: state(), wall: Date.now() })
  }
  useIntervalFn(() => now.value = performance.now(), LOOK)
  useIntervalFn(write, WRITE)
  useEventListener(window, 'pagehide', write)

  return {
    plan,
    state,
    reading: computed(() => read(ticker.value.state, sinceTick(ticker.value, now.value), plan)),
    pause: () => run.put(began(paused(ticker.value.state, sinceTick(ticker.value, performance.now()), plan))),
  }
})
