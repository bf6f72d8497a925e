import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openState, settled } from '../../kit/browser/live-page.ts'
import { watchPage } from '../../kit/browser/watch-page.ts'
import { STAGE } from '../../kit/core/paths.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { anySlide, OVERVIEW_COPY, SELECTORS } from '../../kit/slidev/contract.ts'
import { expect, test } from '../support/fixtures.ts'
import { goTo } from '../support/goto.ts'
import { DIST } from '../support/paths.ts'
import { withoutFullScreen } from '../support/random-walk.ts'

const { slides } = await loadDeck()

const scripts = (folder: string): string[] => globSync('assets/**/*.js', { cwd: folder })
const text = (folder: string): string => scripts(folder).map(path => readFileSync(join(folder, path), 'utf8')).join('\n')

/** The beginning of a sentence in each note, without references, which the build writes out. */
const openings = slides.flatMap(({ note }) => /[^.[\]<>'’"]{30,}/.exec(note ?? '')?.[0].trim().slice(0, 60) ?? [])

/** The parts of a build that only the speaker needs, and how to detect them. */
const SPEAKER_PARTS = { notes: (all: string) => openings.some(opening => all.includes(opening)), presenter: (all: string) => all.includes('Presenter Mode'), drawing: (all: string) => all.includes('drawing toolbar'), print: (all: string) => all.includes(SELECTORS.printed.slice(1)) }

test('the public build\'s scripts contain nothing that only the speaker needs', () => {
  expect(openings.length).toBeGreaterThan(20)
  const partsIn = (folder: string) => Object.entries(SPEAKER_PARTS).filter(([, has]) => has(text(folder))).map(([name]) => name)
  expect(partsIn(STAGE), 'the speaker\'s build contains all of it').toEqual(Object.keys(SPEAKER_PARTS))
  expect(partsIn(DIST)).toEqual([])
  expect(scripts(DIST).filter(path => /presenter|print|export|notes|entry|overview-|drawing|monaco|shiki|drauu|record|camera|editor/i.test(path) && !/QuickOverview|usePrintMode/.test(path))).toEqual([])
})

test('the public build\'s controls change slides, open the overview, go to a slide and switch to dark mode', async ({ page, deckUrl }) => {
  const faults = watchPage(page, new URL(deckUrl).origin)
  await openState(page, deckUrl)
  const dark = () => page.evaluate(() => document.documentElement.classList.contains('dark'))
  const before = await dark()
  await page.keyboard.press('d')
  await expect.poll(dark).toBe(!before)

  await goTo(page, '3')
  await settled(page, 3, 0)

  await page.keyboard.press('o')
  await page.locator(`${OVERVIEW_COPY} ${anySlide(5)} h1`).click({ force: true })
  await settled(page, 5, 0)

  const controls = page.locator('nav[aria-label^=Controls]')
  // A pointer at the lower edge shows the bar.
  await page.mouse.move(40, page.viewportSize()!.height - 2)
  await expect.poll(async () => (await controls.boundingBox())!.y).toBeLessThan(page.viewportSize()!.height - 40)
  await controls.getByTitle('Go to previous slide').click()
  await expect.poll(() => page.evaluate(() => window.__talk!.currentSlideNo.value)).toBe(4)
  await controls.getByTitle('Enter fullscreen').click()
  await expect.poll(() => page.evaluate(() => !!document.fullscreenElement)).toBe(true)
  await expect(controls.getByTitle(/presenter|draw|record|camera|editor/i)).toHaveCount(0)
  expect(faults).toEqual([])
})

test('a browser without full screen gets no button for it', async ({ page, deckUrl }) => {
  await page.addInitScript(withoutFullScreen)
  await openState(page, deckUrl)
  await expect(page.locator('nav[aria-label^=Controls]').getByTitle('Show slide overview')).toBeAttached()
  await expect(page.locator('nav[aria-label^=Controls]').getByTitle('Enter fullscreen')).toHaveCount(0)
})
