import type { Browser, Page } from 'playwright'
import type { Slide } from '../slidev/deck.ts'
import { Buffer } from 'node:buffer'
import { STEADY } from '../browser/live-page.ts'
import { openPrintPage } from '../browser/print-page.ts'
import { serve } from '../browser/serve.ts'
import { watchPage } from '../browser/watch-page.ts'
import { Fault } from '../core/run.ts'
import { baseOf } from '../slidev/built.ts'
import { hasPrinted } from '../snapshot/printed.ts'

/** The built deck: where it is served, or the folder that is to be. */
export type Built = { url: string } | { dist: string }

/** What a picture is taken with: the page, the size of its window in pixels, and the picture itself as a PNG. */
export interface Screenshots {
  page: Page
  /** Sets the window to so many CSS pixels, each of `scale` × `scale` pixels of the picture. */
  resize: (width: number, height: number, scale: number) => Promise<void>
  take: () => Promise<Buffer>
}

async function easelOn(page: Page): Promise<Screenshots> {
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
 * Opens the print page of a built deck, hands it to `work` once every slide on it is whole and still, and closes it again.
 * Throws a sentence that says `what` was not made if a slide is not.
 */
export async function withPrintPage<T>(browser: Browser, built: Built, what: string, work: (easel: Screenshots) => Promise<T>): Promise<T> {
  const server = 'dist' in built ? await serve(built.dist, baseOf(built.dist)) : undefined
  const url = 'dist' in built ? server!.url : built.url
  const context = await browser.newContext(STEADY)
  try {
    const page = await context.newPage()
    const faults = watchPage(page, new URL(url).origin)
    const { broken } = await openPrintPage(page, url, { fromFile: 'dist' in built && hasPrinted(built.dist) })
    const wrong = [...broken, ...faults]
    if (wrong.length)
      throw new Fault(`The ${what} were not made: ${[...new Set(wrong)].join('; ')}.`)
    return await work(await easelOn(page))
  }
  finally {
    await context.close()
    await server?.close()
  }
}

/** How the file of a slide is named: `07-price-history.png`; three digits from a hundred slides on, so that names sort as slides do. */
export const fileOf = ({ no, id }: Pick<Slide, 'no' | 'id'>, total: number): string => `${String(no).padStart(Math.max(2, String(total).length), '0')}-${id}.png`
