import type { Page } from '@playwright/test'
import type { Slide } from '../../kit/slidev/deck.ts'
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'parse5'
import { openState, settled } from '../../kit/browser/live-page.ts'
import { watchPage } from '../../kit/browser/watch-page.ts'
import { siteUrl } from '../../kit/ledger/address.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { titleOf } from '../../kit/ledger/titles.ts'
import { RESERVED } from '../../kit/rules/ids.ts'
import { slideOf } from '../../kit/slidev/contract.ts'
import { expect, test } from '../support/fixtures.ts'
import { addressesOf, numbered } from '../support/numbered.ts'
import { DIST, SUB_DIST, SUB_PATH } from '../support/paths.ts'

const { slides } = await loadDeck()
const clicked = slides.find(slide => slide.no < slides.length && slide.clicks > 1)!
const exhibit = slides.find(slide => slide.content.includes('<RouterStages'))!
/** The cover, a slide with clicks, an exhibit, the second page of a list, the last slide. */
const SOME = [slides[0]!, clicked, exhibit, slides.find(slide => slide.frontmatter.page === 2)!, slides.at(-1)!]

const pathOf = (page: Page): string => new URL(page.url()).pathname

async function showsSlide(page: Page, slide: Slide): Promise<void> {
  await settled(page, slide.no, 0)
  await expect(page).toHaveTitle(new RegExp(`^Slide ${slide.no} of ${slides.length}: `))
  expect(await page.title(), slide.id).toContain(`: ${titleOf(slide)}`)
}

for (const place of ['hosted', 'stage'] as const) {
  test(`every id opens its slide in the ${place} deck, and so does its number, and no link there names a number`, async ({ page, deckUrl, stageUrl }) => {
    test.setTimeout(180_000)
    const url = place === 'hosted' ? deckUrl : stageUrl
    const faults = watchPage(page, new URL(url).origin)
    for (const slide of SOME) {
      for (const path of [String(slide.no), slide.id, `${slide.id}/`]) {
        await page.goto(url + path)
        await showsSlide(page, slide)
        expect(pathOf(page)).toBe(`/${path}`)
      }
    }
    for (const slide of slides) {
      await page.evaluate(path => window.__talk!.router!.push({ path, query: {} }), `/${slide.id}`)
      await showsSlide(page, slide)
      await page.evaluate(clicks => window.__talk!.go(window.__talk!.currentSlideNo.value, clicks), slide.clicks)
      const links = await page.locator('a[href]').evaluateAll(all => all.map(link => link.getAttribute('href')!))
      expect(numbered(links, ['/']), slide.id).toEqual([])
    }
    expect(faults).toEqual([])
  })
}

test('an address by number stays until the talk goes on, with its clicks, through a reload, and is there on the way back', async ({ page, deckUrl }) => {
  const [no, far] = [clicked.no, slides[clicked.no + 1]!]
  await openState(page, deckUrl, no, 1)
  await page.reload()
  await settled(page, no, 1)
  await page.evaluate(() => window.__talk!.next())
  await settled(page, no, 2)
  expect(page.url()).toBe(`${deckUrl}${no}?clicks=2`)
  // A jump, since a turn replaces the address.
  await page.evaluate(n => window.__talk!.go(n, 0), far.no)
  await settled(page, far.no, 0)
  expect(pathOf(page)).toBe(`/${far.id}`)
  await page.reload()
  await settled(page, far.no, 0)
  await page.goBack()
  await settled(page, no, 2)
  expect(pathOf(page)).toBe(`/${no}`)
  await page.goto(deckUrl)
  await settled(page, 1, 0)
  expect(pathOf(page)).toBe(`/${slides[0]!.id}`)
})

for (const name of ['no', 'id'] as const) {
  test(`what is set on an exhibit is kept in an address by ${name === 'no' ? 'number' : 'id'}, and opens from it`, async ({ page, context, deckUrl }) => {
    await page.goto(`${deckUrl}${exhibit[name]}?clicks=${exhibit.clicks}`)
    await settled(page, exhibit.no, exhibit.clicks)
    const slider = (at: Page) => at.locator(`${slideOf(exhibit.no)} input[type=range]`).first()
    const before = await slider(page).inputValue()
    await slider(page).focus()
    await page.keyboard.press('Home')
    const set = await slider(page).inputValue()
    expect(set).not.toBe(before)
    await page.waitForURL(/[?&]router-/)
    expect(pathOf(page)).toBe(`/${exhibit[name]}`)
    const again = await context.newPage()
    await again.goto(page.url())
    await settled(again, exhibit.no, exhibit.clicks)
    await expect(slider(again)).toHaveValue(set)
  })
}

for (const [name, dist, base] of [['the root', DIST, '/' as string], ['a sub-path', SUB_DIST, SUB_PATH as string]] as const) {
  test(`no page, list or data under ${name} names a slide by its number`, async () => {
    const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(file => /\.(?:html|xml|json|webmanifest)$/.test(file))
    expect(files.length).toBeGreaterThan(2 * slides.length)
    const wrong = await Promise.all(files.map(async (file) => {
      const text = await readFile(join(dist, file), 'utf8')
      const addresses = file.endsWith('.html') ? addressesOf(parse(text, { scriptingEnabled: false })) : [...text.matchAll(/["'>]((?:https?:\/)?\/[^"'<\s]*)/g)].map(match => match[1]!)
      return numbered(addresses, [siteUrl(), base]).map(address => `${file} names ${address}`)
    }))
    expect(wrong.flat()).toEqual([])
    // The worker keeps each slide's page once, under its id.
    const worker = await readFile(join(dist, 'sw.js'), 'utf8')
    expect(slides.filter(({ id }) => !worker.includes(`${id}/index.html`))).toEqual([])
    expect(worker).not.toMatch(/[`"']\d+\/index\.html/)
  })
}

test('a link to a number is found, in whatever form', () => {
  const page = (link: string) => addressesOf(parse(`<!doctype html><a href="/x/cover/">A</a>${link}`, { scriptingEnabled: false }))
  const found = (link: string) => numbered(page(link), ['https://example.org/x/', '/x/'])
  for (const sound of ['<a href="/x/claims-2/#source-a">', '<a href="https://example.org/2024/">', '<link rel=canonical href="https://example.org/x/">', '<meta content="width=1, initial-scale=1">', '<a href="/x/assets/5.js">'])
    expect(found(sound), sound).toEqual([])
  for (const planted of ['<a href="/x/5/">', '<a href="/x/5">', '<a href="/x/5?clicks=1">', '<a href="/x/5/#source-a">', '<a href="/x/read/#slide-5">', '<a href="#5">', '<link rel=canonical href="https://example.org/x/12/">', '<meta property="og:url" content="https://example.org/x/5/">'])
    expect(found(planted), planted).toHaveLength(1)
})

test('whatever else a build writes beside the slides is a name that no slide may have', () => {
  const names = readdirSync(DIST).map(name => name.replace(/\..*$/, '')).filter(Boolean)
  const ids = new Set(slides.map(({ id }) => id))
  // What begins with anything but a letter is no id anyhow; data are files with an ending, beside a slide of the same name.
  expect(names.filter(name => /^[a-z]/.test(name) && !ids.has(name) && !RESERVED.has(name))).toEqual([])
  expect([...ids].filter(id => RESERVED.has(id))).toEqual([])
})
