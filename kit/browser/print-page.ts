import type { Browser, Page } from 'playwright'
import type { Selectors } from '../slidev/contract.ts'
import type { Built, OpenOptions, OpenPage } from './open-page.ts'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ERROR_SLIDES, SELECTORS } from '../slidev/contract.ts'
import { withPage } from './open-page.ts'

/** The slide and the click that a page of the PDF shows. */
export interface Printed { no: number, clicks: number }

const PATIENCE = 20_000
/** A slide's size on paper and in pictures, in pixels. */
export const CANVAS = { width: 980, height: 552 } as const

/** The print page as one file beside a built deck, with its styles and without scripts. `kit/snapshot/` writes it. */
export const PRINTED = 'printed.html'
/** Whether a built deck has the print page as one file. Only this talk's own build for the stage has it. */
export const hasPrinted = (built: Built): boolean => 'dist' in built && existsSync(join(built.dist, PRINTED))

/**
 * For each page, Chromium walks again through every box that spans all pages if it clips: eight times the slides would
 * take eleven times as long. So the slides are only inside plain blocks. The elements after the slides are hidden, since
 * they would add an empty last page.
 */
const FLAT = `
  ${SELECTORS.app}, ${SELECTORS.root} { display: block !important; overflow: visible !important }
  ${SELECTORS.diagrams}, ${SELECTORS.hovers} { display: none !important }
`

interface Settled { pages: Printed[], broken: string[], families: string[] }

/**
 * In the page: whether every slide is there, with its pictures and diagrams. The slides are checked first, since a check
 * of no elements always passes. The link targets (`slide-bottom.vue`) exist before the slide does, so they do not count.
 */
function allThere({ loading, page, printed }: Selectors): boolean {
  const slides = [...document.querySelectorAll(printed)]
  return slides.length > 0
    && slides.every(slide => slide.querySelector(`${page} > :not(a)`))
    && !document.querySelector(`${loading}, [data-print-pending]`)
    && [...document.images].every(image => image.complete)
}

/** In the page: finishes all animations, and returns what is on each page and what is broken. */
async function settle([errorTexts, { layout, printed }]: readonly [readonly string[], Selectors]): Promise<Settled> {
  await document.fonts.ready
  for (const animation of document.getAnimations()) {
    try {
      animation.finish()
    }
    catch {
      // An endless animation cannot be finished.
      animation.cancel()
    }
  }
  // A link to a slide that is not printed would lead to this machine.
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    if (!document.getElementById(decodeURIComponent(link.getAttribute('href')!.slice(1))))
      link.removeAttribute('href')
  }
  const containers = [...document.querySelectorAll(printed)]
  // An image of the frontmatter is a background, which is printed only if it has loaded.
  const backgrounds = containers.flatMap(container => [...container.querySelectorAll<HTMLElement>('[style*="url("]')].flatMap(({ style }) => [...style.backgroundImage.matchAll(/url\(["']?(?!data:)([^"')]+)/g)].map(([, src]) => ({ container, src: src! }))))
  const missing = await Promise.all(backgrounds.map(async ({ container, src }) => {
    const image = new Image()
    image.src = src
    return image.decode().then(() => [], () => [{ container, src }])
  }))
  // A fallback font is the reader's own font, adjusted in size. The deck does not bring it, and no page may use it.
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
        ...[...images.map(image => image.getAttribute('src')), ...missing.flat().filter(one => one.container === container).map(({ src }) => src)].map(src => `slide ${no} lacks its image ${src}`),
      ]
    })),
  }
}

/** In the page: shows every slide `times` times, once all of them were shown. */
function repeatSlides(times: number): void {
  const { printRange } = window.__talk!
  printRange.value = Array.from({ length: times }, () => [...printRange.value]).flat()
}

/** In the static page: applies the colour scheme and repeats the slides, which the live page does itself. */
function setStatic({ dark, repeat, printed }: { dark: boolean, repeat: number, printed: string }): void {
  document.documentElement.classList.toggle('dark', dark)
  const once = [...document.querySelectorAll(printed)]
  for (let time = 1; time < repeat; time++)
    once.forEach(slide => slide.parentElement!.append(slide.cloneNode(true)))
}

/**
 * What to print: each state with `clicks`; only the slides of `range`; each slide `repeat` times, for the benchmark.
 * `style` is added before the slides are rendered. With `fromFile`, the snapshot's file is used if it shows the same: all
 * slides, last states.
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

/** Opens the print page of a served deck and waits until it is complete and nothing moves. */
export async function openPrintPage(page: Page, url: string, { clicks = false, range = '', dark = false, repeat = 1, style = '', fromFile = false }: PrintOptions = {}): Promise<Settled> {
  const options = { clicks, range, dark, repeat, style, fromFile: fromFile && !clicks && !range }
  await page.emulateMedia({ media: 'screen', colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' })
  await (options.fromFile ? openStatic : openLive)(page, url, options)
  const late = await page.waitForFunction(allThere, SELECTORS, { timeout: PATIENCE }).then(() => [], () => ['not every slide appeared'])
  // Added last, because a diagram that is still being rendered needs its place.
  await page.addStyleTag({ content: FLAT })
  const { broken, ...settled } = await page.evaluate(settle, [ERROR_SLIDES, SELECTORS] as const)
  return { ...settled, broken: [...late, ...broken] }
}

/**
 * Opens the print page of a built deck and passes it to `work` once every slide is complete and nothing moves. Closes it
 * afterwards. Throws a sentence if a slide is broken.
 */
export async function withPrintPage<T>(browser: Browser, built: Built, { print = {}, ...options }: OpenOptions & { print?: Omit<PrintOptions, 'fromFile'> }, work: (open: OpenPage & Omit<Settled, 'broken'>) => Promise<T>): Promise<T> {
  return withPage(browser, built, { viewport: CANVAS, ...options }, async (open) => {
    const { broken, ...settled } = await openPrintPage(open.page, open.url, { ...print, fromFile: hasPrinted(built) })
    open.check(broken)
    return work({ ...open, ...settled })
  })
}
