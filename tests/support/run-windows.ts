import type { BrowserContext, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { settled } from '../../kit/browser/live-page.ts'
import { SELECTORS, slideOf } from '../../kit/slidev/contract.ts'

export type Role = 'speaker' | 'audience'

/** The address of a window of a run, at a slide or wherever the run is. */
export const addressOf = (url: string, role: Role, no: number | '' = ''): string => `${url}${role === 'speaker' ? `presenter/${no || 1}` : no}`

/** Waits until the deck runs in a window. */
export async function started(page: Page): Promise<void> {
  await page.waitForFunction(layout => document.querySelector(layout) !== null && window.__talk !== undefined, `${SELECTORS.content} ${SELECTORS.layout}`)
}

/** Opens a window of a run. */
export async function openWindow(context: BrowserContext, url: string, role: Role, no: number | '' = ''): Promise<Page> {
  const page = await context.newPage()
  await page.goto(addressOf(url, role, no))
  await started(page)
  return page
}

/** Where a window is: a slide's number and click. */
export const placeOf = (page: Page): Promise<string> => page.evaluate(() => `${window.__talk!.currentSlideNo.value}/${window.__talk!.clicks.value}`)

/** Waits until all windows show a state completely. */
export async function allShow(pages: readonly Page[], no: number, click: number): Promise<void> {
  for (const page of pages)
    await expect.poll(() => placeOf(page), { message: `the place of ${page.url()}`, timeout: 20_000 }).toBe(`${no}/${click}`)
  await Promise.all(pages.map(page => settled(page, no, click)))
}

/** In the page: everything of the shown slide that windows must agree on. */
function describe([slide, content]: readonly [string, string]): string {
  const shown = document.querySelector(slide + window.__talk!.currentSlideNo.value)
  const card = shown?.querySelector('[role=dialog]')
  return JSON.stringify({
    place: `${window.__talk!.currentSlideNo.value}/${window.__talk!.clicks.value}`,
    dark: document.documentElement.classList.contains('dark'),
    tables: [...shown?.querySelectorAll('table') ?? []].map(table => table.textContent),
    settings: [...shown?.querySelectorAll<HTMLInputElement>('input[type=range]') ?? []].map(input => input.value),
    card: card?.getAttribute('aria-label') ?? null,
    drawn: [...document.querySelectorAll(`${content} > svg path, ${content} > svg line`)].length,
  })
}

/** What a window shows, as text that can be compared. */
export const seen = (page: Page): Promise<string> => page.evaluate(describe, [slideOf(''), SELECTORS.content] as const)

/** Waits until windows show the same. */
export async function agree(pages: readonly Page[], when: string): Promise<void> {
  await expect.poll(async () => new Set(await Promise.all(pages.map(seen))).size, { message: `windows that agree ${when}`, timeout: 10_000, intervals: [20, 50, 100] }).toBe(1).catch(async () => {
    expect(await Promise.all(pages.map(seen)), when).toEqual(Array.from({ length: pages.length }).fill('the same in every window'))
  })
}
