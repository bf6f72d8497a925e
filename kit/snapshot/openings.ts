import type { Browser } from 'playwright'
import type { Built } from '../browser/open-page.ts'
import { openState, showState, STEADY } from '../browser/live-page.ts'
import { withPage } from '../browser/open-page.ts'
import { slideOf } from '../slidev/contract.ts'

const LOOK = { ...STEADY, viewport: { width: 1280, height: 720 }, colorScheme: 'light', serviceWorkers: 'block' } as const

/** In the page: the HTML of the slide that `selector` finds, without the containers for cards, which only scripts use. */
function openingOf(selector: string): string {
  const slide = document.querySelector(selector)!.cloneNode(true) as HTMLElement
  slide.querySelectorAll('[data-cards]').forEach(element => element.remove())
  return slide.outerHTML
}

/**
 * Renumbers Vue's generated ids, such as `v-12-0`, in order of appearance. Vue's numbers depend on what was rendered
 * before, and so on the order in which the slides were shown. Pure.
 */
export function renumberIds(html: string): string {
  const seen: string[] = []
  return html.replace(/(?<!data-)\bv-(\d+)(?=-\d)/g, (_, count: string) => {
    if (!seen.includes(count))
      seen.push(count)
    return `v-${seen.indexOf(count)}`
  })
}

/**
 * Each slide as the live deck opens it, by its number. Two contexts share the slides, since a second page of the same
 * context would be in the background and hardly be painted. The deck requests only once which slides its lists link back
 * to, so the slide `linked`, which has such links, is shown first. Throws a sentence if a slide is broken.
 */
export async function takeOpenings(browser: Browser, built: Built, numbers: readonly number[], linked?: number): Promise<Map<number, string>> {
  const found = new Map<number, string>()
  const queue = [...numbers]
  await Promise.all(Array.from({ length: 2 }, () => withPage(browser, built, { refusal: 'The built deck is broken', ...LOOK }, async ({ page, url }) => {
    await openState(page, url, linked)
    if (linked !== undefined)
      await page.locator(`${slideOf(linked)} .back`).first().waitFor()
    for (let no = queue.shift(); no !== undefined; no = queue.shift()) {
      await showState(page, no, 0)
      found.set(no, renumberIds(await page.evaluate(openingOf, slideOf(no))))
    }
  })))
  return found
}
