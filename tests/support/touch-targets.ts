import type { Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'

/** Runs in the page: axe's findings on the sizes and distances of touch targets. */
async function find(): Promise<string[]> {
  const { axe } = window as unknown as { axe: { run: (context: Element, options: RunOptions) => Promise<AxeResults> } }
  const { violations, incomplete } = await axe.run(document.documentElement, { runOnly: { type: 'rule', values: ['target-size'] }, resultTypes: ['violations', 'incomplete'], preload: false })
  return [...violations, ...incomplete].flatMap(({ nodes }) => nodes).map(({ target, html, any }) => `${target.join(' ')} (${html.slice(0, 90)}): ${any.map(({ message }) => message).join('; ')}`)
}

/** One sentence for each touch target that is smaller than 24 by 24 CSS pixels, near another one, and not inside a line of text (WCAG 2.2, 2.5.8). The page needs axe's script. */
export const targetFaults = (page: Page): Promise<string[]> => page.evaluate(find)
