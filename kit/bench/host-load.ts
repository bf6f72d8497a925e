import type { Browser, Page } from 'playwright'
import { SELECTORS } from '../slidev/contract.ts'
import { SLOWER } from './frames.ts'

/** A line of 10 Mbit/s that answers after 40 ms. */
const LINE = { offline: false, latency: 40, downloadThroughput: 10e6 / 8, uploadThroughput: 10e6 / 8 }

/** How a page came: paints and the live deck in milliseconds, bytes as sent until then. A page without a deck stands once it has loaded. */
export interface Load { first: number, largest: number, stands: number, bytes: number }

declare global {
  interface Window { __paints?: { first: number, largest: number, stands: number } }
}

/** In the page, before anything of it: notes the paints, and when the live deck stands. */
function watchPaints(layout: string): void {
  const seen = window.__paints = { first: 0, largest: 0, stands: 0 }
  new PerformanceObserver(list => list.getEntries().forEach(({ entryType, name, startTime }) => {
    if (entryType === 'largest-contentful-paint')
      seen.largest = startTime
    else if (name === 'first-contentful-paint')
      seen.first = startTime
  })).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver(list => seen.first ||= list.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0).observe({ type: 'paint', buffered: true })
  const watcher = new MutationObserver(() => {
    if (document.getElementById('prerendered') || !document.querySelector(layout))
      return
    watcher.disconnect()
    requestAnimationFrame(time => seen.stands = time)
  })
  watcher.observe(document, { childList: true, subtree: true })
}

/** A new page on a slow line and a slow machine, and how many bytes it was sent so far. */
export async function slowPage(browser: Browser): Promise<{ page: Page, bytes: () => number }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => bytes += encodedDataLength)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', LINE)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  return { page, bytes: () => bytes }
}

/** Opens an address with an empty cache. */
export async function measureLoad(browser: Browser, url: string, hasDeck: boolean): Promise<Load> {
  const { page, bytes } = await slowPage(browser)
  try {
    await page.addInitScript(watchPaints, `${SELECTORS.content} ${SELECTORS.layout}`)
    await page.goto(url)
    await page.waitForFunction(deck => window.__paints!.largest > 0 && (!deck || window.__paints!.stands > 0), hasDeck)
    const sent = bytes()
    // What was painted last may be told late.
    await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve))))
    const { stands, ...paints } = await page.evaluate(() => window.__paints!)
    return { ...paints, stands: hasDeck ? stands : paints.largest, bytes: sent }
  }
  finally {
    await page.context().close()
  }
}
