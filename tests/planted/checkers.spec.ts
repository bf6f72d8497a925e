import type { Page } from '@playwright/test'
import { openState, settled } from '../../kit/browser/live-page.ts'
import { serve } from '../../kit/browser/serve.ts'
import { watchPage } from '../../kit/browser/watch-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { measure } from '../../kit/look/measure.ts'
import { judge } from '../../kit/look/rules/index.ts'
import { SELECTORS } from '../../kit/slidev/contract.ts'
import { accessFaults, AXE_SCRIPT } from '../support/axe.ts'
import { controlsOf } from '../support/controls.ts'
import { expect, test } from '../support/fixtures.ts'
import { PLANTED, PLANTED_DIST } from '../support/paths.ts'

/** The faults that the checkers must report for each planted failure, and no others. */
const EXPECTED: Record<string, RegExp[]> = {
  'nothing': [],
  'throws': [/^the console says "Error: planted"$/],
  // axe cannot judge the contrast of clipped text.
  'overflow': [/^the text "These words run .* leaves the canvas$/, /^axe: The contrast of text must be possible to judge/],
  'mark outside': [/^the mark circle .* leaves the canvas$/],
  'cut off': [/^the text "This paragraph .* is cut off$/],
  'overlap': [/^the texts "The first of two texts\." and "The second of two texts\." overlap$/, /^axe: The contrast of text must be possible to judge/],
  'small': [/^the text "Nobody .* has 15 px where 18 are the least$/],
  'small label': [/^the text "ten pixels .* has 10 px where 13 are the least$/],
  'missing image': [/^the image \/nothing\.png is missing$/, /^\/nothing\.png answered 404$/],
  'remote image': [/^it asked another origin for https:\/\/example\.com\/picture\.png$/],
  'no title': [/^the slide shows 0 headings of level 1$/],
  'two titles': [/^the slide shows 2 headings of level 1/],
  'unknown component': [/^no component answers to <nosuchthing>$/],
  'too few clicks': [/^something waits for click 2, but the slide has 1$/],
  'pale label': [/^the label "dark on blue" has a contrast of 1\.\d where 4\.5 is the least$/],
  'low contrast': [/^axe: .*\(color-contrast\)/],
  'console error': [/^the console says "planted complaint"$/],
  'trap': [],
  'missing font': [/^\/nothing\.woff2 answered 404$/],
  'foreign font': [],
  'empty page': [/^the slide shows no text$/, /^the slide shows 0 headings of level 1$/],
}

const { slides } = await loadDeck(PLANTED)

async function faultsOf(page: Page, no: number): Promise<string[]> {
  const server = await serve(PLANTED_DIST)
  try {
    await page.addInitScript({ path: AXE_SCRIPT })
    // Block other origins, so that the test does not depend on the network.
    await page.route(url => url.origin !== server.origin, route => route.abort())
    const seen = watchPage(page, server.origin)
    await openState(page, server.url, no)
    const found = [...judge(await page.evaluate(measure, SELECTORS)), ...await accessFaults(page), ...seen]
    return [...new Set(found)]
  }
  finally {
    await server.close()
  }
}

for (const { no, frontmatter } of slides) {
  const plant = String(frontmatter.plant)
  test(`slide ${no} with "${plant}": its own checker reports it, and no other`, async ({ page }) => {
    const found = await faultsOf(page, no)
    const expected = EXPECTED[plant]!
    expect(found.filter(fault => !expected.some(sentence => sentence.test(fault)))).toEqual([])
    for (const sentence of expected)
      expect(found).toContainEqual(expect.stringMatching(sentence))
  })
}

test('a control that keeps the focus blocks the arrow keys', async ({ page }) => {
  const server = await serve(PLANTED_DIST)
  const { no } = slides.find(({ frontmatter }) => frontmatter.plant === 'trap')!
  await openState(page, server.url, no)
  await controlsOf(page, no).first().click()
  await page.keyboard.press('ArrowRight')
  // Nothing else is in progress, so the slide must not have changed.
  await settled(page, no, 0)
  await server.close()
})
