import type { Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'
import { createRequire } from 'node:module'
import { SELECTORS } from '../../kit/slidev/contract.ts'

/** The script to inject before a page can be checked by axe. */
export const AXE_SCRIPT = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** Exceptions for false positives and for faults of Slidev, by rule and selector, each with its reason. */
const EXCEPTIONS: { rule: string, within: string, why: string }[] = [
  { rule: 'nested-interactive', within: `nav:not(${SELECTORS.page} *)`, why: 'Slidev\'s MenuButton puts a button into a button' },
  { rule: 'color-contrast-unjudged', within: 'svg', why: 'axe judges no text in an SVG; kit/look/rules/contrast.ts does' },
  { rule: 'color-contrast-unjudged', within: 'pre', why: 'axe judges no single sign, and in code a sign has a colour of its own' },
  { rule: 'color-contrast-unjudged', within: '.pace', why: 'axe judges no single sign, and this one has the colour of the words beside it' },
  { rule: 'color-contrast-unjudged', within: '.slide-frame', why: 'the article shows slides made smaller; each is judged at its own address' },
]

interface Violation { rule: string, help: string, target: string }

/** Runs in the page: runs axe on visible elements and returns its findings. */
async function find([exceptions, within, rules, content]: readonly [typeof EXCEPTIONS, string, string[], string]): Promise<Violation[]> {
  const { axe } = window as unknown as { axe: { run: (context: Element, options: RunOptions) => Promise<AxeResults> } }
  // Slidev's drawing layer covers the slide transparently, and axe judges no contrast below it.
  document.querySelectorAll<SVGElement>(`${content} > svg`).forEach(sheet => sheet.style.display = 'none')
  // Hide everything else, so that axe does not take it for the background of an overlay.
  const alone = document.createElement('style')
  alone.textContent = `body * { visibility: hidden } ${within}, ${within} * { visibility: visible !important }`
  if (within !== 'html')
    document.head.append(alone)
  const { violations, incomplete } = await axe.run(document.querySelector(within)!, { resultTypes: ['violations', 'incomplete'], preload: false, ...rules.length ? { runOnly: rules } : {} })
  alone.remove()
  const isException = (rule: string, target: string) => exceptions.some(known => known.rule === rule && document.querySelector(target)?.closest(known.within))
  // Report text whose contrast axe could not judge, instead of ignoring it.
  const unjudged = incomplete.filter(({ id }) => id === 'color-contrast').map(({ nodes }) => ({
    id: 'color-contrast-unjudged',
    help: 'The contrast of text must be possible to judge',
    nodes,
  }))
  return [...violations, ...unjudged].flatMap(({ id, help, nodes }) => nodes
    .map(({ target }) => target.join(' '))
    .filter(target => !isException(id, target))
    .map(target => ({ rule: id, help, target })))
}

async function faultsOf(page: Page, within: string, rules: string[]): Promise<string[]> {
  const violations = await page.evaluate(find, [EXCEPTIONS, within, rules, SELECTORS.content] as const)
  return violations.map(({ rule, help, target }) => `axe: ${help} (${rule}) at ${target}`)
}

/** One sentence for each accessibility fault that axe finds on the page or in the element `within`. */
export const accessFaults = (page: Page, within = 'html'): Promise<string[]> => faultsOf(page, within, [])

/** As `accessFaults`, but only of what depends on the page's colours. */
export const contrastFaults = (page: Page): Promise<string[]> => faultsOf(page, 'html', ['color-contrast'])
