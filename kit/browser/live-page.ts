import type { Page } from 'playwright'
import type { Selectors } from '../slidev/contract.ts'
import { CONTEXT, SELECTORS, slideOf } from '../slidev/contract.ts'

/** Milliseconds until a state that does not become still counts as broken. */
const PATIENCE = 10_000

/**
 * In the page: whether slide `no`, which `selector` finds, shows click `clicks` completely, and the slide before it is
 * gone.
 */
function isThere([no, clicks, selector, { loading, page, show }]: readonly [number, number, string, Selectors]): boolean {
  const nav = window.__talk
  const slide = document.querySelector<HTMLElement>(selector)
  return nav?.currentSlideNo.value === no
    && nav.clicks.value === clicks
    && !!slide
    && slide.offsetParent !== null
    // The container for cards exists before the slide does.
    && slide.querySelector(':scope > :not([data-cards])') !== null
    && !slide.querySelector(loading)
    && [...document.querySelectorAll<HTMLElement>(`${show} > ${page}`)].every(other => other === slide || other.offsetParent === null)
    && [...slide.querySelectorAll('img')].every(image => image.complete)
}

/**
 * In the page: finishes all animations, then waits for three frames in which no new one starts. They are longer than the
 * time in which the deck takes a second press of a key for a bounce (`runtime/keys/press.ts`).
 */
async function stopMotion(): Promise<void> {
  await document.fonts.ready
  const frame = () => new Promise(resolve => requestAnimationFrame(resolve))
  for (let quiet = 0; quiet < 3;) {
    const moving = document.getAnimations().filter(a => a.playState === 'running' && a.effect?.getComputedTiming().endTime !== Infinity)
    moving.forEach(animation => animation.finish())
    quiet = moving.length ? 0 : quiet + 1
    await frame()
  }
}

/** In the page: what is shown instead of the wanted state. */
function whereItIs({ loading, page, show }: Selectors): string {
  const nav = window.__talk
  const focus = document.activeElement
  const shown = [...document.querySelectorAll<HTMLElement>(`${show} > ${page}`)].filter(slide => slide.offsetParent !== null)
  return `slide ${nav?.currentSlideNo.value}, click ${nav?.clicks.value}, address ${location.pathname}${location.search}, shown ${shown.map(slide => slide.dataset.slidevNo).join(' and ') || 'none'}${document.querySelector(`${show} ${loading}`) ? ', loading' : ''}, focus on ${focus?.tagName.toLowerCase()}.${focus?.className}${document.hasFocus() ? '' : ' of a page without focus'}`
}

/**
 * Waits until a state is shown completely and nothing moves. Throws a sentence that says what is shown instead if that
 * never happens.
 */
export async function settled(page: Page, no: number, clicks: number): Promise<void> {
  await page.waitForFunction(isThere, [no, clicks, slideOf(no), SELECTORS] as const, { timeout: PATIENCE }).catch(async (error: Error) => {
    const found = await page.evaluate(whereItIs, SELECTORS).catch(() => 'a page that answers nothing')
    throw new Error(`slide ${no}, click ${clicks} never came to a stand; there is ${found}`, { cause: error })
  })
  await page.evaluate(stopMotion)
}

/** Shows a state by the deck's own navigation, which is much faster than loading its address. */
export async function showState(page: Page, no: number, clicks: number): Promise<void> {
  await page.evaluate(([n, k]) => window.__talk!.go(n, k), [no, clicks] as const)
  await settled(page, no, clicks)
}

/** Opens the address of a state, as a link to it would. */
export async function openState(page: Page, url: string, no = 1, clicks = 0): Promise<void> {
  await page.goto(`${url}${no}${clicks ? `?clicks=${clicks}` : ''}`)
  await settled(page, no, clicks)
}

interface App extends Element { [CONTEXT.app]?: { _context: { provides: Record<string, { __v_raw: { nav: typeof window.__talk } } | undefined> } } }

/**
 * In the page: whether the deck's navigation is where the kit looks for it. This project's decks put it there
 * (`setup/root.ts`); for any other deck it is taken from the app.
 */
function hasNavigation([{ app }, key]: readonly [Selectors, typeof CONTEXT]): boolean {
  const mounted = document.querySelector<App>(app)?.[key.app as typeof CONTEXT.app]
  window.__talk ??= mounted?._context.provides[key.key]?.__v_raw.nav
  return window.__talk !== undefined
}

/** In the page: turns off prefetching, so that faults belong to the slide that is shown. */
function turnOffPrefetch(): void {
  (window as { __prefetch?: boolean }).__prefetch = false
}

/** In the page: answers a request for a wake lock, which browsers without a screen refuse, and Slidev reports as an error. */
function grantWakeLock(): void {
  if ('wakeLock' in navigator)
    navigator.wakeLock.request = () => new Promise(() => {})
}

/** Opens a built deck, also one that is not this project's, so that `showState` can walk through it. */
export async function openAnyDeck(page: Page, url: string): Promise<void> {
  await page.addInitScript(turnOffPrefetch)
  await page.addInitScript(grantWakeLock)
  await page.goto(url)
  await page.waitForFunction(hasNavigation, [SELECTORS, CONTEXT] as const, { timeout: PATIENCE })
}

/** Context options that fix everything that could make two screenshots of one state differ. */
export const STEADY = { reducedMotion: 'reduce', locale: 'en-GB', timezoneId: 'UTC' } as const
