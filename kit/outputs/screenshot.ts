import type { Browser, Page } from 'playwright'
import type { Built } from '../browser/open-page.ts'
import type { Slide } from '../slidev/deck.ts'
import { Buffer } from 'node:buffer'
import { STEADY } from '../browser/live-page.ts'
import { CANVAS, withPrintPage } from '../browser/print-page.ts'

/** Takes screenshots: the page, a function that sets its viewport in pixels, and one that takes a PNG. */
export interface Screenshots {
  page: Page
  /** Sets the viewport in CSS pixels, each of which is `scale` x `scale` pixels of the picture. */
  resize: (width: number, height: number, scale: number) => Promise<void>
  take: () => Promise<Buffer>
}

async function screenshotsOf(page: Page): Promise<Screenshots> {
  // Playwright's own screenshot first waits for the page to settle, which it already has. A direct protocol call takes a
  // quarter of the time.
  const session = await page.context().newCDPSession(page)
  return {
    page,
    resize: async (width, height, deviceScaleFactor) => {
      await session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor, mobile: false })
    },
    take: async () => {
      // A change is on the screen only after two frames.
      await page.evaluate(() => new Promise<void>(done => requestAnimationFrame(() => requestAnimationFrame(() => done()))))
      return Buffer.from((await session.send('Page.captureScreenshot', { format: 'png' })).data, 'base64')
    },
  }
}

/**
 * Opens the print page of a built deck for screenshots of the slides' last states. Throws a sentence that says `what` was
 * not made if a slide is broken.
 */
export async function withScreenshots<T>(browser: Browser, built: Built, what: string, work: (screenshots: Screenshots) => Promise<T>): Promise<T> {
  return withPrintPage(browser, built, { ...STEADY, viewport: CANVAS, refusal: `The ${what} were not made` }, async ({ page }) => work(await screenshotsOf(page)))
}

/**
 * A slide's file name: `07-price-history.png`; with three digits in a deck of a hundred slides or more, so that names
 * sort in the order of the slides.
 */
export const fileOf = ({ no, id }: Pick<Slide, 'no' | 'id'>, total: number): string => `${String(no).padStart(Math.max(2, String(total).length), '0')}-${id}.png`
