/**
 * Decides when the scripts of the other slides are fetched and when those slides are rendered, so that the first slide
 * comes fast and no slide change has to wait.
 */
import type { Ref } from 'vue'
import type { Router } from 'vue-router'
import type { SlideRoute, SlidevContextNavFull } from './slidev.ts'
import { nextTick, watch } from 'vue'
import { FIRST_SLIDE } from './first-slide.ts'
import { whenReady } from './ready.ts'
import { keepRendered, preloadNothing } from './slidev.ts'

let [resolveFirst, resolveAll]: (() => void)[] = []
const first = new Promise<void>(resolve => resolveFirst = resolve)
/** Resolves when the scripts of all slides have been fetched, so that the network is free. */
export const allPrefetched = new Promise<void>(resolve => resolveAll = resolve)

/** Waits until the first slide is ready and the browser is idle. Returns how much idle time remains. */
export async function idle(): Promise<Pick<IdleDeadline, 'timeRemaining'>> {
  await first
  // Safari has no `requestIdleCallback`.
  return new Promise(resolve => 'requestIdleCallback' in globalThis ? requestIdleCallback(resolve) : setTimeout(resolve, 100, { timeRemaining: () => 0 }))
}

declare global {
  interface Window {
    /** False turns prefetching off, as tests do: a fault then belongs to the slide that is shown. */
    __prefetch?: boolean
  }
}

/** Renders a slide out of sight, so that a change to it only has to show it. */
async function mount(route: SlideRoute): Promise<void> {
  await route.load()
  keepRendered(route)
  // Slidev's slides are asynchronous components: in the first tick Vue sees that the script has loaded, in the second it
  // renders the slide.
  await nextTick()
  await nextTick()
}

/** Resolves at the first key press or touch. Rendering distant slides before that would only keep a phone busy. */
const touched = (): Promise<unknown> => new Promise(resolve => ['keydown', 'pointerdown'].forEach(type => addEventListener(type, resolve, { once: true, passive: true, capture: true })))

/** Waits until the page is visible: a hidden page need not be ready. */
async function seen(): Promise<void> {
  while (document.hidden)
    await new Promise(resolve => document.addEventListener('visibilitychange', resolve, { once: true }))
}

/** The slide nearest to `no`; of two at the same distance, the later one. */
export function nearest<T extends { no: number }>(routes: Iterable<T>, no: number): T | undefined {
  return [...routes].sort((a, b) => Math.abs(a.no - no) - Math.abs(b.no - no) || b.no - a.no)[0]
}

/** Yields the slides, each time the one nearest to the slide that is shown at that moment. */
function* fromHere(routes: readonly SlideRoute[], here: Readonly<Ref<SlideRoute>>): Generator<SlideRoute> {
  const left = new Set(routes)
  for (let route = nearest(left, here.value.no); route; route = nearest(left, here.value.no)) {
    left.delete(route)
    yield route
  }
}

/**
 * How many scripts are fetched at a time. More than one, because of the line's latency; few, so that a script that is
 * suddenly needed does not wait behind many others.
 */
const AT_ONCE = 4

/** Waits until the first slide is ready, and resolves for everything that waits for it. */
export async function whenFirstShown({ currentSlideRoute }: SlidevContextNavFull, router: Router): Promise<void> {
  // In the public build, the slide is rendered some time after its script was loaded.
  const shown = import.meta.env.VITE_DECK_FOR === 'public' ? whenReady() : nextTick()
  await router.isReady()
  await currentSlideRoute.value.load()
  await shown
  performance.mark(FIRST_SLIDE)
  resolveFirst!()
}

/**
 * Prefetches slides for a page on a slow line. The requested slide loads alone. Its neighbours follow and are rendered,
 * then come the scripts of all other slides, nearest first, and the fonts. After the first key press or touch all other
 * slides are rendered too, so that no slide change has to wait. All of this happens while the browser is idle.
 *
 * On a touch screen nothing is rendered before the first touch, since on a phone a page is often only read. Slidev itself
 * would fetch the neighbours together with the first slide, and render all slides at once three seconds later.
 */
export async function prefetchSlides(nav: SlidevContextNavFull, router: Router): Promise<void> {
  const { slides, currentSlideRoute, nextRoute, prevRoute } = nav
  const turning = touched()
  slides.value.forEach(preloadNothing)
  await whenFirstShown(nav, router)
  if (window.__prefetch === false)
    return
  // A touch lasts longer than the rendering of a neighbour; a key press does not.
  void (matchMedia('(pointer: coarse)').matches ? turning : Promise.resolve()).then(() => watch(currentSlideRoute, async (shown) => {
    // Slides that were shown stay rendered, so that going back is as fast.
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
  // Fetch the fonts that no slide has used yet. If a font fails to load, its fallback is shown.
  document.fonts.forEach(face => void face.load().catch(() => {}))
  resolveAll!()
  await turning
  let spare: Pick<IdleDeadline, 'timeRemaining'> | undefined
  for (const route of fromHere(slides.value, currentSlideRoute)) {
    await seen()
    // Little remaining time means that the browser may have input to handle.
    if (!spare || spare.timeRemaining() < 5)
      spare = await idle()
    await mount(route)
  }
}
