import type { ConsoleMessage, Page } from 'puppeteer-core'
import { existsSync } from 'node:fs'
import puppeteer from 'puppeteer-core'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { titleOf } from '../../kit/ledger/titles.ts'
import { layoutOf } from '../../kit/slidev/contract.ts'
import { disablePrefetch, expect, test } from '../support/fixtures.ts'
import { allPrefetched } from '../support/prefetched.ts'

const { slides } = await loadDeck()
const clicked = slides.find(slide => slide.content.includes('<QueueLoads'))!
const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'].find(existsSync)

/** Runs in the page: whether the hydrated deck shows slide `no`, whose layout `selector` finds, at click `clicks`. */
function isShown(selector: string, no: number, clicks: number): boolean {
  const nav = window.__talk
  return !document.getElementById('prerendered') && nav?.currentSlideNo.value === no && nav.clicks.value === clicks
    && !!document.querySelector(selector)?.checkVisibility()
}

/** A console message as text, with the stack of an error. */
async function words(message: ConsoleMessage): Promise<string> {
  const said = message.args().map(arg => arg.evaluate(it => it instanceof Error ? it.stack ?? it.message : String(it)))
  return (await Promise.all(said).catch(() => [message.text(), 'of a page that was left'])).join(' ')
}

/** Collects everything that goes wrong on a page from now on. */
function watch(page: Page): string[] {
  const faults: string[] = []
  page.on('pageerror', error => faults.push(String(error)))
  page.on('console', async message => message.type() === 'error' && faults.push(await words(message)))
  page.on('requestfailed', request => request.failure()?.errorText !== 'NS_BINDING_ABORTED' && faults.push(`could not load ${request.url()}`))
  return faults
}

test('Firefox shows the deck as Chromium does', { tag: '@slow' }, async ({ deckUrl }) => {
  test.skip(!FIREFOX, 'no Firefox is installed')
  // With Puppeteer, since Playwright drives only its own build of Firefox.
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: FIREFOX, headless: true })
  try {
    const page = await browser.newPage()
    const faults = watch(page)
    await page.setViewport({ width: 1280, height: 720 })
    await page.goto(deckUrl)
    for (const { no } of slides) {
      await page.waitForFunction(isShown, {}, layoutOf(no), no, 0)
      await page.keyboard.press('ArrowDown')
    }
    // Wait for prefetching, since leaving a page during it logs errors.
    await page.waitForFunction(allPrefetched)
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}))
    await page.waitForNetworkIdle()
    await page.evaluateOnNewDocument(disablePrefetch)
    for (const [path, clicks] of [[`${clicked.no}/?clicks=2`, 2], [`${clicked.no}/`, 0], [`${clicked.no}?clicks=x`, 0]] as const) {
      await page.goto(deckUrl + path)
      await page.waitForFunction(isShown, {}, layoutOf(clicked.no), clicked.no, clicks)
      await page.waitForNetworkIdle()
      expect(await page.title()).toContain(titleOf(clicked))
    }
    await page.goto(`${deckUrl}read/`)
    expect(await page.$$('.act section')).not.toHaveLength(0)
    expect((await page.goto(`${deckUrl}nothing`))!.status()).toBe(404)
    expect(faults).toEqual([])
  }
  finally {
    await browser.close()
  }
})
