import type { Browser, Page } from 'playwright'
import { SELECTORS } from '../slidev/contract.ts'
import { SLOWER } from './frames.ts'

/** A line of 10 Mbit/s with a latency of 40 ms. */
const LINE = { offline: false, latency: 40, downloadThroughput: 10e6 / 8, uploadThroughput: 10e6 / 8 }

/**
 * How a page loaded: the first and the largest paint and the time at which the live deck was ready, in milliseconds, and
 * the bytes sent until then. A page without a deck is ready once it has loaded.
 */
export interface Load { first: number, largest: number, stands: number, bytes: number }

declare global {
  interface Window { __paints?: { first: number, largest: number, stands: number } }
}

/** In the page, before its own scripts: records the paints, and when the live deck is ready. */
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

/** A new page with a slow line and a slow processor, and a function that says how many bytes it has received. */
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

/** Measures how an address loads with an empty cache. */
export async function measureLoad(browser: Browser, url: string, hasDeck: boolean): Promise<Load> {
  const { page, bytes } = await slowPage(browser)
  try {
    await page.addInitScript(watchPaints, `${SELECTORS.content} ${SELECTORS.layout}`)
    await page.goto(url)
    await page.waitForFunction(deck => window.__paints!.largest > 0 && (!deck || window.__paints!.stands > 0), hasDeck)
    const sent = bytes()
    // The browser may report the last paint late.
    await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve))))
    const { stands, ...paints } = await page.evaluate(() => window.__paints!)
    return { ...paints, stands: hasDeck ? stands : paints.largest, bytes: sent }
  }
  finally {
    await page.context().close()
  }
}
