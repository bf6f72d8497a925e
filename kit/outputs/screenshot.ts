import type { Browser, Page } from 'playwright'
import type { Built } from '../browser/open-page.ts'
import type { Slide } from '../slidev/deck.ts'
import { Buffer } from 'node:buffer'
import { STEADY } from '../browser/live-page.ts'
import { WINDOW, withPrintPage } from '../browser/print-page.ts'

/** What a picture is taken with: the page, the size of its window in pixels, and the picture itself as a PNG. */
export interface Screenshots {
  page: Page
  /** Sets the window to so many CSS pixels, each of `scale` × `scale` pixels of the picture. */
  resize: (width: number, height: number, scale: number) => Promise<void>
  take: () => Promise<Buffer>
}

async function screenshotsOf(page: Page): Promise<Screenshots> {
  // Playwright's own screenshot first waits for the page to settle, which this one has; by the protocol it takes a quarter of the time.
  const session = await page.context().newCDPSession(page)
  return {
    page,
    resize: async (width, height, deviceScaleFactor) => {
      await session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor, mobile: false })
    },
    take: async () => {
      // What was changed is on the screen only two frames later.
      await page.evaluate(() => new Promise<void>(done => requestAnimationFrame(() => requestAnimationFrame(() => done()))))
      return Buffer.from((await session.send('Page.captureScreenshot', { format: 'png' })).data, 'base64')
    },
  }
}

/**
 * Opens the print page of a built deck for pictures of its slides' last states. Throws a sentence that says `what` was not made
 * if a slide is broken.
 */
export async function withScreenshots<T>(browser: Browser, built: Built, what: string, work: (screenshots: Screenshots) => Promise<T>): Promise<T> {
  return withPrintPage(browser, built, { ...STEADY, ...WINDOW, refusal: `The ${what} were not made` }, async ({ page }) => work(await screenshotsOf(page)))
}

/** How the file of a slide is named: `07-price-history.png`; three digits from a hundred slides on, so that names sort as slides do. */
export const fileOf = ({ no, id }: Pick<Slide, 'no' | 'id'>, total: number): string => `${String(no).padStart(Math.max(2, String(total).length), '0')}-${id}.png`
