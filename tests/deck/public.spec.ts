import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openState, settled } from '../../kit/browser/live-page.ts'
import { watchPage } from '../../kit/browser/watch-page.ts'
import { STAGE } from '../../kit/core/paths.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { anySlide, OVERVIEW_COPY, SELECTORS } from '../../kit/slidev/contract.ts'
import { expect, test } from '../support/fixtures.ts'
import { DIST } from '../support/places.ts'
import { withoutFullScreen } from '../support/walk.ts'

const { slides } = await loadDeck()

const scripts = (folder: string): string[] => globSync('assets/**/*.js', { cwd: folder })
const text = (folder: string): string => scripts(folder).map(path => readFileSync(join(folder, path), 'utf8')).join('\n')

/** The first words of each note that name no figure, since those are written out. */
const openings = slides.flatMap(({ note }) => /[^.[\]<>'’"]{30,}/.exec(note ?? '')?.[0].trim().slice(0, 60) ?? [])

/** Of what a build may hold: what only a speaker needs. */
const SPEAKERS = { notes: (all: string) => openings.some(opening => all.includes(opening)), presenter: (all: string) => all.includes('Presenter Mode'), drawing: (all: string) => all.includes('drawing toolbar'), print: (all: string) => all.includes(SELECTORS.printed.slice(1)) }

test('the public\'s scripts hold nothing that only a speaker needs', () => {
  expect(openings.length).toBeGreaterThan(20)
  const held = (folder: string) => Object.entries(SPEAKERS).filter(([, has]) => has(text(folder))).map(([name]) => name)
  expect(held(STAGE), 'the build for the stage holds all of it').toEqual(Object.keys(SPEAKERS))
  expect(held(DIST)).toEqual([])
  expect(scripts(DIST).filter(path => /presenter|print|export|notes|entry|overview-|drawing|monaco|shiki|drauu|record|camera|editor/i.test(path) && !path.includes('QuickOverview'))).toEqual([])
})

test('the public\'s controls turn slides, look over them, go to one, and change the light', async ({ page, deckUrl }) => {
  const faults = watchPage(page, new URL(deckUrl).origin)
  await openState(page, deckUrl)
  const dark = () => page.evaluate(() => document.documentElement.classList.contains('dark'))
  const before = await dark()
  await page.keyboard.press('d')
  await expect.poll(dark).toBe(!before)

  // The dialog comes when the browser is idle.
  await expect(page.locator(SELECTORS.gotoDialog)).toBeAttached()
  await page.keyboard.press('g')
  await page.locator(SELECTORS.gotoInput).fill('3')
  await page.keyboard.press('Enter')
  await settled(page, 3, 0)

  await page.keyboard.press('o')
  await page.locator(`${OVERVIEW_COPY} ${anySlide(5)} h1`).click({ force: true })
  await settled(page, 5, 0)

  const controls = page.locator('nav')
  // A mouse at the lower edge brings them.
  await page.mouse.move(40, page.viewportSize()!.height - 2)
  await expect.poll(async () => (await controls.boundingBox())!.y).toBeLessThan(page.viewportSize()!.height - 40)
  await controls.getByTitle('Go to previous slide').click()
  await expect.poll(() => page.evaluate(() => window.__talk!.currentSlideNo.value)).toBe(4)
  await controls.getByTitle('Enter fullscreen').click()
  await expect.poll(() => page.evaluate(() => !!document.fullscreenElement)).toBe(true)
  await expect(controls.getByTitle(/presenter|draw|record|camera|editor/i)).toHaveCount(0)
  expect(faults).toEqual([])
})

test('a browser that cannot fill the screen is offered no button for it', async ({ page, deckUrl }) => {
  await page.addInitScript(withoutFullScreen)
  await openState(page, deckUrl)
  await expect(page.locator('nav').getByTitle('Show slide overview')).toBeAttached()
  await expect(page.locator('nav').getByTitle('Enter fullscreen')).toHaveCount(0)
})
