import type { ConsoleMessage, Page } from 'puppeteer-core'
import { existsSync } from 'node:fs'
import puppeteer from 'puppeteer-core'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { titleOf } from '../../kit/ledger/titles.ts'
import { layoutOf } from '../../kit/slidev/contract.ts'
import { allRendered } from '../support/ahead.ts'
import { expect, prefetchNothing, test } from '../support/fixtures.ts'

const { slides } = await loadDeck()
const clicked = slides.find(slide => slide.content.includes('<QueueLoads'))!
const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'].find(existsSync)

/** In the page: true when slide `no`, whose layout `selector` finds, stands at click `clicks`. */
function stands(selector: string, no: number, clicks: number): boolean {
  const nav = window.__talk
  return !document.getElementById('prerendered') && nav?.currentSlideNo.value === no && nav.clicks.value === clicks
    && !!document.querySelector(selector)?.checkVisibility()
}

/** What the console says, an error with where it came from. */
async function words(message: ConsoleMessage): Promise<string> {
  const said = message.args().map(arg => arg.evaluate(it => it instanceof Error ? it.stack ?? it.message : String(it)))
  return (await Promise.all(said).catch(() => [message.text(), 'of a page that was left'])).join(' ')
}

/** Everything that goes wrong on a page from now on. */
function watch(page: Page): string[] {
  const faults: string[] = []
  page.on('pageerror', error => faults.push(String(error)))
  page.on('console', async message => message.type() === 'error' && faults.push(await words(message)))
  page.on('requestfailed', request => request.failure()?.errorText !== 'NS_BINDING_ABORTED' && faults.push(`could not load ${request.url()}`))
  return faults
}

test('Firefox shows the deck as Chromium does', async ({ deckUrl }) => {
  test.skip(!FIREFOX, 'no Firefox is installed')
  // Not by Playwright, which drives a Firefox of its own making alone.
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: FIREFOX, headless: true })
  try {
    const page = await browser.newPage()
    const faults = watch(page)
    await page.setViewport({ width: 1280, height: 720 })
    await page.goto(deckUrl)
    for (const { no } of slides) {
      await page.waitForFunction(stands, {}, layoutOf(no), no, 0)
      await page.keyboard.press('ArrowDown')
    }
    // A page that is left while it reads ahead says that it could not.
    await page.waitForFunction(allRendered)
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}))
    await page.waitForNetworkIdle()
    await page.evaluateOnNewDocument(prefetchNothing)
    for (const [path, clicks] of [[`${clicked.no}/?clicks=2`, 2], [`${clicked.no}/`, 0], [`${clicked.no}?clicks=x`, 0]] as const) {
      await page.goto(deckUrl + path)
      await page.waitForFunction(stands, {}, layoutOf(clicked.no), clicked.no, clicks)
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
