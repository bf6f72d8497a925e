import type { Page } from '@playwright/test'
import type { Selectors } from '../../kit/slidev/contract.ts'
import { watchPage } from '../../kit/browser/watch-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { SELECTORS } from '../../kit/slidev/contract.ts'
import { expect, test } from '../support/fixtures.ts'
import { fuzzedAddresses } from '../support/fuzzed-addresses.ts'

const { slides } = await loadDeck()
const PARAMS = ['router-token', 'router-bias', 'anatomy-model', 'bill-price', 'bill-against', 'memory-tokens', 'memory-bytes', 'queue-balance', 'queue-batch', 'ward-doctors', 'ward-patient', 'range', 'print', 'embedded', 'verdict', 'night']
/** The number of addresses, and into how many parallel tests they are split. */
const [COUNT, PARTS] = [300, 2]

/** Runs in the page: where the visitor ended, and whether injected code ran. Undefined until something is shown. */
function outcome({ content, layout, page }: Selectors): { end: string, ran: unknown } | undefined {
  const { ran } = window as { ran?: unknown }
  if (document.querySelector('main.lost a[href]'))
    return { end: 'the way back', ran }
  if (document.querySelector('.act section'))
    return { end: 'the article', ran }
  const nav = window.__talk
  const slide = document.querySelector(`${content} ${page}-${nav?.currentSlideNo.value} ${layout}`)
  if (!nav || !slide?.checkVisibility() || document.getElementById('prerendered'))
    return undefined
  const { currentSlideNo: { value: no }, clicks: { value: clicks }, clicksTotal: { value: most } } = nav
  return { end: no >= 1 && no <= nav.slides.value.length && clicks >= 0 && clicks <= most ? 'a slide' : `slide ${no}, click ${clicks} of ${most}`, ran }
}

/** Opens an address and returns what is wrong there. */
async function visit(page: Page, url: string): Promise<string[]> {
  const path = new URL(url).pathname
  await page.goto(url)
  const found = await page.waitForFunction(outcome, SELECTORS, { timeout: 5000 }).then(handle => handle.jsonValue()).catch(() => ({ end: `nothing: ${page.url()}`, ran: undefined }))
  return [
    ...['the way back', 'the article', 'a slide'].includes(found!.end) ? [] : [`ended on ${found!.end}`],
    ...found!.ran === undefined ? [] : ['ran what the address said'],
  ].map(fault => `${path}: ${fault}`)
}

for (let part = 0; part < PARTS; part++) {
  test(`fuzzed addresses end on a slide, the article or the not-found page, part ${part + 1} of ${PARTS}`, async ({ page, deckUrl }) => {
    test.setTimeout(240_000)
    const seen = watchPage(page, new URL(deckUrl).origin)
    page.on('dialog', dialog => seen.push(`it asked "${dialog.message()}"`))
    const addresses = fuzzedAddresses(COUNT, slides.length, PARAMS).filter((_, i) => i % PARTS === part)
    const faults: string[] = []
    for (const address of addresses) {
      faults.push(...await visit(page, deckUrl + address))
      // A not-found page answers 404, which is right.
      const own = seen.splice(0).filter(fault => !fault.endsWith('answered 404') && !fault.endsWith('answered 400'))
      faults.push(...own.map(fault => `${address}: ${fault}`))
    }
    expect(faults).toEqual([])
  })
}

test('planted: a page that runs code from its address is reported', async ({ page }) => {
  await page.setContent('<main class="lost"><a href="/">back</a></main>')
  await page.evaluate(() => Object.assign(window, { ran: 1 }))
  expect(await page.evaluate(outcome, SELECTORS)).toEqual({ end: 'the way back', ran: 1 })
})
