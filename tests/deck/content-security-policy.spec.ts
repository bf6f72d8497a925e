import type { Page } from '@playwright/test'
import type { Served } from '../../kit/browser/serve.ts'
import { openState, settled, showState } from '../../kit/browser/live-page.ts'
import { serve } from '../../kit/browser/serve.ts'
import { watchPage } from '../../kit/browser/watch-page.ts'
import { headersOf } from '../../kit/hosting/headers.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { anySlide } from '../../kit/slidev/contract.ts'
import { collectViolations, takeViolations } from '../support/csp-violations.ts'
import { expect, test } from '../support/fixtures.ts'
import { goTo } from '../support/goto.ts'
import { DIST } from '../support/paths.ts'

const { slides } = await loadDeck()
let server: Served
let page: Page
let faults: string[]

test.use({ prefetch: true })

test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ browser }) => {
  server = await serve(DIST, '/', headersOf)
  page = await browser.newPage()
  faults = watchPage(page, server.origin)
  await collectViolations(page)
  await openState(page, server.url)
})

test.afterAll(async () => {
  await page.close()
  await server.close()
})

/** Runs in the page: operates every control of the current slide and opens the card of one figure. */
function operateControls(selector: string): void {
  const slide = document.querySelector(selector)!
  for (const range of slide.querySelectorAll<HTMLInputElement>('input[type=range]')) {
    range.value = range.value === range.max ? range.min : range.max
    range.dispatchEvent(new Event('input', { bubbles: true }))
  }
  for (const button of slide.querySelectorAll<HTMLButtonElement>('button:not([data-figure], [disabled])'))
    button.click()
  slide.querySelector<HTMLButtonElement>('button[data-figure]')?.click()
}

test('the content security policy blocks nothing that the deck does', async () => {
  for (const { no, clicks } of slides) {
    await showState(page, no, clicks)
    await page.evaluate(operateControls, anySlide(no))
  }
  await showState(page, 1, 0)
  await page.keyboard.press('d')
  await goTo(page, '2')
  await settled(page, 2, 0)
  await page.keyboard.press('o')
  await expect(page.locator(`${anySlide(3)} h1`).last()).toBeVisible()
  await page.keyboard.press('o')
  expect([...await takeViolations(page), ...faults]).toEqual([])
})

test('the content security policy blocks inline scripts and eval', async () => {
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.__planted = true'
    document.body.append(script)
    // In a later task, since the policy does not apply to code that the test evaluates.
    return new Promise<string[]>(resolve => setTimeout(() => {
      const run = '__planted' in window ? ['the script'] : []
      try {
        // eslint-disable-next-line no-new-func
        run.push(String(new Function('return "the text"')()))
      }
      catch {}
      resolve(run)
    }))
  })
  expect(ran).toEqual([])
  await expect.poll(() => takeViolations(page).then(list => list.length)).toBe(2)
})
