import type { Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'
import { createRequire } from 'node:module'
import { SELECTORS } from '../../kit/slidev/contract.ts'

/** The script that a page needs before axe can look at it. */
export const AXE_SCRIPT = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** What axe says that is not so, or that no deck can mend: by rule and selector, each with its reason. */
const EXCUSED: { rule: string, within: string, why: string }[] = [
  { rule: 'nested-interactive', within: `nav:not(${SELECTORS.page} *)`, why: 'Slidev\'s MenuButton puts a button into a button' },
  { rule: 'color-contrast-unjudged', within: 'svg', why: 'axe judges no text in an SVG; tests/support/rules/contrast.ts does' },
  { rule: 'color-contrast-unjudged', within: '.slide-frame', why: 'the article shows slides made smaller; each is judged at its own address' },
]

interface Violation { rule: string, help: string, target: string }

/** In the page: runs axe on what is visible and keeps what it found. */
async function find([excuses, within, content]: readonly [typeof EXCUSED, string, string]): Promise<Violation[]> {
  const { axe } = window as unknown as { axe: { run: (context: Element, options: RunOptions) => Promise<AxeResults> } }
  // Slidev's sheet for drawing lies over the slide, clear and deaf to the pointer; under it axe judges no contrast at all.
  document.querySelectorAll<SVGElement>(`${content} > svg`).forEach(sheet => sheet.style.display = 'none')
  // What lies over other things has its own ground; axe would look for it among theirs.
  const alone = document.createElement('style')
  alone.textContent = `body * { visibility: hidden } ${within}, ${within} * { visibility: visible !important }`
  if (within !== 'html')
    document.head.append(alone)
  const { violations, incomplete } = await axe.run(document.querySelector(within)!, { resultTypes: ['violations', 'incomplete'], preload: false })
  alone.remove()
  const excused = (rule: string, target: string) => excuses.some(known => known.rule === rule && document.querySelector(target)?.closest(known.within))
  // Silence is no verdict: a text that axe could not judge has to be looked at.
  const unjudged = incomplete.filter(({ id }) => id === 'color-contrast').map(({ nodes }) => ({
    id: 'color-contrast-unjudged',
    help: 'The contrast of text must be possible to judge',
    nodes,
  }))
  return [...violations, ...unjudged].flatMap(({ id, help, nodes }) => nodes
    .map(({ target }) => target.join(' '))
    .filter(target => !excused(id, target))
    .map(target => ({ rule: id, help, target })))
}

/** One sentence for each thing that shuts somebody out of what the page shows, or of what the element `within` does. */
export async function accessFaults(page: Page, within = 'html'): Promise<string[]> {
  const violations = await page.evaluate(find, [EXCUSED, within, SELECTORS.content] as const)
  return violations.map(({ rule, help, target }) => `axe: ${help} (${rule}) at ${target}`)
}
