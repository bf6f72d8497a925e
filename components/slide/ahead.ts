import type { SlidevContextNavFull } from '@slidev/client/composables/useNav.ts'
import type { SlideRoute } from '@slidev/types'
import type { Router } from 'vue-router'
import { nextTick, watch } from 'vue'

/** The mark of the browser's performance timeline at which the first slide stands. */
export const FIRST_SLIDE = 'first slide'

let stand: () => void
const first = new Promise<void>(resolve => stand = resolve)

/** When the slide that the page was opened at stands and the browser has nothing better to do, and how long it has not. */
export async function idle(): Promise<Pick<IdleDeadline, 'timeRemaining'>> {
  await first
  // Safari has no idle callback.
  return new Promise(resolve => 'requestIdleCallback' in globalThis ? requestIdleCallback(resolve) : setTimeout(resolve, 100, { timeRemaining: () => 0 }))
}

declare global {
  interface Window {
    /** False where nothing is to be read ahead, as in tests: what goes wrong belongs to the slide that is shown. */
    __readAhead?: boolean
  }
}

/** Has a slide rendered out of sight, so that turning to it costs no more than showing it. */
async function mount(route: SlideRoute): Promise<void> {
  await route.load()
  route.meta.__preloaded = true
  // Slidev's slides are asynchronous components: one flush finds out that the script is there, the next renders it.
  await nextTick()
  await nextTick()
}

/** When whoever has the page open first presses a key or the screen. Rendering what is far away before that would only keep a phone busy. */
const touched = (): Promise<unknown> => new Promise(resolve => ['keydown', 'pointerdown'].forEach(type => addEventListener(type, resolve, { once: true, passive: true })))

/** When the page is on the screen: what nobody sees need not be ready. */
async function seen(): Promise<void> {
  while (document.hidden)
    await new Promise(resolve => document.addEventListener('visibilitychange', resolve, { once: true }))
}

/** Of slides, the one nearest to `no`; of two that are as near the later one. */
export function nearest<T extends { no: number }>(routes: Iterable<T>, no: number): T | undefined {
  return [...routes].sort((a, b) => Math.abs(a.no - no) - Math.abs(b.no - no) || b.no - a.no)[0]
}

/** Waits until the slide that the page was opened at stands, and says so to all who wait for it. */
export async function standFirst({ currentSlideRoute }: SlidevContextNavFull, router: Router): Promise<void> {
  await router.isReady()
  await currentSlideRoute.value.load()
  await nextTick()
  performance.mark(FIRST_SLIDE)
  stand()
}

/**
 * Reads ahead for a page on a slow line: the slide that is asked for alone, then its neighbours, rendered, and then
 * the script of all others; once somebody turns slides all others are rendered too, nearest first, so that no turn
 * waits for a slide. On a screen for fingers nothing is rendered before the first touch: a phone is often only read.
 * Each of it a slide at a time when the browser is idle. Slidev would fetch the neighbours with the first slide, and
 * render all slides at once three seconds later.
 */
export async function readAhead(nav: SlidevContextNavFull, router: Router): Promise<void> {
  const { slides, currentSlideRoute, nextRoute, prevRoute } = nav
  const turning = touched()
  for (const { meta } of slides.value)
    meta.slide.frontmatter.preload = false
  await standFirst(nav, router)
  if (window.__readAhead === false)
    return
  // A finger is down for longer than a neighbour takes; a key is not.
  void (matchMedia('(pointer: coarse)').matches ? turning : Promise.resolve()).then(() => watch(currentSlideRoute, async () => {
    for (const route of [nextRoute, prevRoute]) {
      await idle()
      await mount(route.value)
    }
  }, { immediate: true }))
  for (const route of slides.value) {
    await idle()
    await route.load()
  }
  await turning
  const left = new Set(slides.value.filter(route => !route.meta.__preloaded))
  let spare: Pick<IdleDeadline, 'timeRemaining'> | undefined
  for (let route = nearest(left, currentSlideRoute.value.no); route; route = nearest(left, currentSlideRoute.value.no)) {
    left.delete(route)
    await seen()
    // A browser that has a key to answer has no time left.
    if (!spare || spare.timeRemaining() < 5)
      spare = await idle()
    await mount(route)
  }
}
