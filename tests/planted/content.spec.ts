import type { Page } from '@playwright/test'
import { join } from 'node:path'
import { openState, showState } from '../../kit/browser/live-page.ts'
import { serve } from '../../kit/browser/serve.ts'
import { watchPage } from '../../kit/browser/watch-page.ts'
import { build } from '../../kit/build/index.ts'
import { WORK } from '../../kit/core/paths.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { measure } from '../../kit/look/measure.ts'
import { judge } from '../../kit/look/rules/index.ts'
import { makePdf } from '../../kit/outputs/deck-pdf/index.ts'
import { makeHandout } from '../../kit/outputs/paper/handout.ts'
import { PAPERS } from '../../kit/outputs/paper/size.ts'
import { slidevBuild } from '../../kit/slidev/cli.ts'
import { layoutOf, SELECTORS } from '../../kit/slidev/contract.ts'
import { takeSnapshot } from '../../kit/snapshot/index.ts'
import { accessFaults, AXE_SCRIPT } from '../support/axe.ts'
import { CONTENT } from '../support/content.ts'
import { expect, test } from '../support/fixtures.ts'
import { readPdf } from '../support/pdf.ts'

const deck = await loadDeck(CONTENT)
const numberOf = (id: string): number => deck.slides.find(slide => slide.id === id)!.no
/** The build for the stage, from which PDFs are made, and the hosted one, which lacks parts of Slidev. */
const BUILDS = { stage: join(WORK, 'content-stage'), public: join(WORK, 'content-public') }

// One worker builds the deck, for all tests of this file.
test.describe.configure({ mode: 'serial' })
test.beforeAll(async ({ browserName: _ }) => {
  await build({ root: CONTENT, out: BUILDS.stage })
  const { code, output } = await slidevBuild(join(CONTENT, 'slides.md'), BUILDS.public, '/', 'public')
  expect(code, output).toBe(0)
})

/** In the page: how the lines of a code block look. */
function linesOf(layout: string): { family: string, size: number, colours: number, marked: boolean }[] {
  return [...document.querySelectorAll<HTMLElement>(`${layout} pre .line`)].map((line) => {
    const { fontFamily, fontSize, backgroundColor } = getComputedStyle(line)
    const colours = new Set([...line.querySelectorAll('span')].map(span => getComputedStyle(span).color))
    return { family: fontFamily, size: Number.parseFloat(fontSize), colours: colours.size, marked: backgroundColor !== 'rgba(0, 0, 0, 0)' }
  })
}

/** Opens a build in these colours, and returns the faults of the page as it has them. */
async function open(page: Page, url: string, colorScheme: 'light' | 'dark'): Promise<string[]> {
  await page.addInitScript({ path: AXE_SCRIPT })
  await page.emulateMedia({ colorScheme })
  const faults = watchPage(page, new URL(url).origin)
  await openState(page, url)
  return faults
}

for (const [name, dist] of Object.entries(BUILDS)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${name}, ${colorScheme}: what a slide may hold is there, large enough and in contrast`, async ({ page }) => {
      const server = await serve(dist)
      const faults = await open(page, server.url, colorScheme)
      const found: string[] = []
      for (const slide of deck.slides) {
        for (let clicks = 0; clicks <= slide.clicks; clicks++) {
          await showState(page, slide.no, clicks)
          found.push(...[...judge(await page.evaluate(measure, SELECTORS)), ...await accessFaults(page)].map(fault => `${slide.id} ${clicks}: ${fault}`))
        }
      }
      await server.close()
      expect([...found, ...faults]).toEqual([])
    })
  }

  test(`${name}: code has its own font, its colours and its steps`, async ({ page }) => {
    const server = await serve(dist)
    await open(page, server.url, 'light')
    const no = numberOf('content-code')
    await showState(page, no, 1)
    const lines = await page.evaluate(linesOf, layoutOf(no))
    expect(lines.map(({ marked }) => marked)).toEqual([false, false, true, true, true, false, false])
    await showState(page, no, 2)
    const last = await page.evaluate(linesOf, layoutOf(no))
    expect(Math.max(...last.map(({ colours }) => colours))).toBeGreaterThan(3)
    expect(last.every(({ family, size }) => family.startsWith('"JetBrains Mono"') && size >= 16)).toBe(true)
    expect(await page.evaluate(() => [...document.fonts].some(({ family, status }) => family.includes('JetBrains') && status === 'loaded'))).toBe(true)
    await server.close()
  })
}

test('the PDF has the code as text in its own font', async ({ browser }, { outputDir }) => {
  const output = join(outputDir, 'talk.pdf')
  await makePdf(browser, { dist: BUILDS.stage, deck, output, clicks: true })
  const { fonts, texts, uaFaults } = await readPdf(output)
  expect(fonts.map(font => font.name).join()).toContain('JetBrainsMono')
  expect(fonts.every(font => font.embedded)).toBe(true)
  expect(texts.join()).toContain('return sorted(experts, key=lambda e: e.score)[-k:]')
  expect(texts.join()).toContain('picks the experts of a token')
  expect(uaFaults).toEqual([])
})

test('so has the handout', async ({ browser }, { outputDir }) => {
  const output = join(outputDir, 'handout.pdf')
  await takeSnapshot(browser, BUILDS.stage, deck.slides, async () => ({}))
  await makeHandout(browser, { dist: BUILDS.stage, deck, output, paper: PAPERS.a4, perPage: 1 })
  const { fonts, texts } = await readPdf(output)
  expect(fonts.map(font => font.name).join()).toContain('JetBrainsMono')
  expect(texts.join()).toContain('return sorted(experts, key=lambda e: e.score)[-k:]')
})
