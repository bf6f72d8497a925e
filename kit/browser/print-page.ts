import type { Browser, Page } from 'playwright'
import type { Selectors } from '../slidev/contract.ts'
import type { Built, OpenOptions, OpenPage } from './open-page.ts'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ERROR_SLIDES, SELECTORS } from '../slidev/contract.ts'
import { withPage } from './open-page.ts'

/** A page of the PDF to be: the slide and the click that it shows. */
export interface Printed { no: number, clicks: number }

const PATIENCE = 20_000
/** A window of a slide's size. */
export const WINDOW = { viewport: { width: 980, height: 552 } } as const

/** The print page as one file beside a built deck, with its style and without a script, where one was made (`kit/snapshot/`). */
export const PRINTED = 'printed.html'
/** Whether a built deck has its print page as one file; only this talk's own build for the stage makes one. */
export const hasPrinted = (built: Built): boolean => 'dist' in built && existsSync(join(built.dist, PRINTED))

/**
 * For each page Chromium walks anew through every box that spans them all, wherever it clips: eight times the slides would
 * take eleven times as long. So nothing holds the slides but plain blocks; what stands behind them would make an empty last page.
 */
const FLAT = `
  ${SELECTORS.app}, ${SELECTORS.root} { display: block !important; overflow: visible !important }
  ${SELECTORS.diagrams}, ${SELECTORS.hovers} { display: none !important }
`

interface Settled { pages: Printed[], broken: string[], families: string[] }

/**
 * In the page: true once every slide is there, with its pictures and diagrams. Slides first: waits over nothing
 * hold vacuously. The links' targets (`slide-bottom.vue`) are there before the slide is, so they do not count.
 */
function allThere({ loading, page, printed }: Selectors): boolean {
  const slides = [...document.querySelectorAll(printed)]
  return slides.length > 0
    && slides.every(slide => slide.querySelector(`${page} > :not(a)`))
    && !document.querySelector(`${loading}, [data-print-pending]`)
    && [...document.images].every(image => image.complete)
}

/** In the page: ends what moves and says what is on each page and what is wrong with it. */
async function settle([errorTexts, { layout, printed }]: readonly [readonly string[], Selectors]): Promise<Settled> {
  await document.fonts.ready
  for (const animation of document.getAnimations()) {
    try {
      animation.finish()
    }
    catch {
      // One that never ends cannot be finished.
      animation.cancel()
    }
  }
  // A link to a slide that is not printed would lead to this machine.
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    if (!document.getElementById(decodeURIComponent(link.getAttribute('href')!.slice(1))))
      link.removeAttribute('href')
  }
  const containers = [...document.querySelectorAll(printed)]
  // A stand-in is the reader's own font, if there is one; the deck brings none of it, and no page may show it.
  const fonts = [...document.fonts].map(({ family, weight, status }) => ({ family: family.replaceAll(/["']/g, ''), weight, status })).filter(({ family }) => !family.endsWith(' Fallback'))
  return {
    families: [...new Set(fonts.map(({ family }) => family))],
    pages: containers.map((container) => {
      const [no, step] = container.id.split('-').map(Number)
      return { no: no!, clicks: step! - 1 }
    }),
    broken: fonts.filter(({ status }) => status === 'error').map(({ family, weight }) => `the font ${family} ${weight} could not be loaded`).concat(containers.flatMap((container) => {
      const no = Number(container.id.split('-')[0])
      const images = [...container.querySelectorAll('img')].filter(image => image.naturalWidth === 0)
      return [
        ...errorTexts.filter(text => container.textContent?.includes(text)).map(text => `slide ${no} says "${text}"`),
        ...container.querySelector(layout) ? [] : [`slide ${no} has no layout`],
        ...images.map(image => `slide ${no} lacks its image ${image.getAttribute('src')}`),
      ]
    })),
  }
}

/** In the page: shows every slide so many times, after the first walk of the deck. */
function repeatSlides(times: number): void {
  const { printRange } = window.__talk!
  printRange.value = Array.from({ length: times }, () => [...printRange.value]).flat()
}

/** In the page that is one file: what the live one is told by its browser, and by the bench. */
function setStatic({ dark, repeat, printed }: { dark: boolean, repeat: number, printed: string }): void {
  document.documentElement.classList.toggle('dark', dark)
  const once = [...document.querySelectorAll(printed)]
  for (let time = 1; time < repeat; time++)
    once.forEach(slide => slide.parentElement!.append(slide.cloneNode(true)))
}

/**
 * What of a deck is printed: each state with `clicks`, the slides of `range`, and, for the bench, each of them `repeat` times;
 * `style` is added before the slides come. With `fromFile`, from the file that the snapshot wrote if that is what it shows: all slides, their last states.
 */
export interface PrintOptions { clicks?: boolean, range?: string, dark?: boolean, repeat?: number, style?: string, fromFile?: boolean }

async function openLive(page: Page, url: string, { clicks, range, repeat, style }: Required<PrintOptions>): Promise<void> {
  await page.goto(`${url}print?print=${clicks ? 'clicks' : 'true'}${range && `&range=${range}`}`)
  if (style)
    await page.addStyleTag({ content: style })
  if (repeat > 1)
    await page.waitForFunction(allThere, SELECTORS).then(() => page.evaluate(repeatSlides, repeat))
}

async function openStatic(page: Page, url: string, { dark, repeat, style }: Required<PrintOptions>): Promise<void> {
  await page.goto(`${url}${PRINTED}`)
  await page.evaluate(setStatic, { dark, repeat, printed: SELECTORS.printed })
  if (style)
    await page.addStyleTag({ content: style })
}

/** Opens the print page of a served deck and waits until all of it is there and nothing moves. */
export async function openPrintPage(page: Page, url: string, { clicks = false, range = '', dark = false, repeat = 1, style = '', fromFile = false }: PrintOptions = {}): Promise<Settled> {
  const options = { clicks, range, dark, repeat, style, fromFile: fromFile && !clicks && !range }
  await page.emulateMedia({ media: 'screen', colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' })
  await (options.fromFile ? openStatic : openLive)(page, url, options)
  const late = await page.waitForFunction(allThere, SELECTORS, { timeout: PATIENCE }).then(() => [], () => ['not every slide appeared'])
  // Only now: a diagram that is still being drawn needs its place.
  await page.addStyleTag({ content: FLAT })
  const { broken, ...settled } = await page.evaluate(settle, [ERROR_SLIDES, SELECTORS] as const)
  return { ...settled, broken: [...late, ...broken] }
}

/** Opens the print page of a built deck, hands it to `work` once every slide on it is whole and nothing moves, and closes it again. Throws a sentence if a slide is broken. */
export async function withPrintPage<T>(browser: Browser, built: Built, { print = {}, ...options }: OpenOptions & { print?: Omit<PrintOptions, 'fromFile'> }, work: (open: OpenPage & Omit<Settled, 'broken'>) => Promise<T>): Promise<T> {
  return withPage(browser, built, { ...WINDOW, ...options }, async (open) => {
    const { broken, ...settled } = await openPrintPage(open.page, open.url, { ...print, fromFile: hasPrinted(built) })
    open.check(broken)
    return work({ ...open, ...settled })
  })
}
