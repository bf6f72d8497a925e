import type { Ref } from 'vue'
import type { Router } from 'vue-router'
import type { SlideRoute, SlidevContextNavFull } from './slidev.ts'
import { nextTick, watch } from 'vue'
import { FIRST_SLIDE } from './first-slide.ts'
import { whenReady } from './ready.ts'
import { keepRendered, preloadNothing } from './slidev.ts'

let [stand, read]: (() => void)[] = []
const first = new Promise<void>(resolve => stand = resolve)
/** When the scripts of all slides are there, and a slow line is free. */
export const allRead = new Promise<void>(resolve => read = resolve)

/** When the slide that the page was opened at stands and the browser has nothing better to do, and how long it has not. */
export async function idle(): Promise<Pick<IdleDeadline, 'timeRemaining'>> {
  await first
  // Safari has no idle callback.
  return new Promise(resolve => 'requestIdleCallback' in globalThis ? requestIdleCallback(resolve) : setTimeout(resolve, 100, { timeRemaining: () => 0 }))
}

declare global {
  interface Window {
    /** False where nothing is to be read ahead, as in tests: what goes wrong belongs to the slide that is shown. */
    __prefetch?: boolean
  }
}

/** Has a slide rendered out of sight, so that turning to it costs no more than showing it. */
async function mount(route: SlideRoute): Promise<void> {
  await route.load()
  keepRendered(route)
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

/** The slides, each time the nearest to the one that is shown by then. */
function* fromHere(routes: readonly SlideRoute[], here: Readonly<Ref<SlideRoute>>): Generator<SlideRoute> {
  const left = new Set(routes)
  for (let route = nearest(left, here.value.no); route; route = nearest(left, here.value.no)) {
    left.delete(route)
    yield route
  }
}

/** How many scripts are on their way at a time: a line is slow in answering, and one that is asked for at last must not wait behind many. */
const AT_ONCE = 4

/** Waits until the slide that the page was opened at stands, and says so to all who wait for it. */
export async function whenFirstShown({ currentSlideRoute }: SlidevContextNavFull, router: Router): Promise<void> {
  // In the public's deck each page shows a slide, which is rendered some time after it was read.
  const shown = import.meta.env.VITE_DECK_FOR === 'public' ? whenReady() : nextTick()
  await router.isReady()
  await currentSlideRoute.value.load()
  await shown
  performance.mark(FIRST_SLIDE)
  stand!()
}

/**
 * Reads ahead for a page on a slow line: the slide that is asked for alone, then its neighbours, rendered, and then
 * the script of all others, and the fonts; once somebody turns slides all others are rendered too, so that no turn waits for a slide.
 * The nearest first, and when the browser is idle. On a screen for fingers nothing is rendered before the first touch:
 * a phone is often only read. Slidev would fetch the neighbours with the first slide, and render all slides at once
 * three seconds later.
 */
export async function prefetchSlides(nav: SlidevContextNavFull, router: Router): Promise<void> {
  const { slides, currentSlideRoute, nextRoute, prevRoute } = nav
  const turning = touched()
  slides.value.forEach(preloadNothing)
  await whenFirstShown(nav, router)
  if (window.__prefetch === false)
    return
  // A finger is down for longer than a neighbour takes; a key is not.
  void (matchMedia('(pointer: coarse)').matches ? turning : Promise.resolve()).then(() => watch(currentSlideRoute, async (shown) => {
    // What was shown stays, so that turning back costs nothing either.
    keepRendered(shown)
    for (const route of [nextRoute, prevRoute]) {
      await idle()
      await mount(route.value)
    }
  }, { immediate: true }))
  const unread = fromHere(slides.value, currentSlideRoute)
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (const route of unread) {
      await idle()
      await route.load()
    }
  }))
  // Those that no slide has shown yet; one that this machine lacks has another in its place.
  document.fonts.forEach(face => void face.load().catch(() => {}))
  read!()
  await turning
  let spare: Pick<IdleDeadline, 'timeRemaining'> | undefined
  for (const route of fromHere(slides.value, currentSlideRoute)) {
    await seen()
    // A browser that has a key to answer has no time left.
    if (!spare || spare.timeRemaining() < 5)
      spare = await idle()
    await mount(route)
  }
}
