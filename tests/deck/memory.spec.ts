import type { Locator, Page } from '@playwright/test'
import { openState, settled } from '../../kit/browser/live-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { measure } from '../../kit/look/measure.ts'
import { judge } from '../../kit/look/rules/index.ts'
import { SELECTORS, slideOf } from '../../kit/slidev/contract.ts'
import { expect, test } from '../support/fixtures.ts'

const { slides } = await loadDeck()
const { no, clicks } = slides.find(slide => slide.content.includes('<ContextMemory'))!
const following = slides[no]!

const exhibit = (page: Page): Locator => page.locator(`${slideOf(no)} .memory`)
const table = (page: Page): Locator => exhibit(page).locator('table')
const slider = (page: Page): Locator => exhibit(page).getByRole('slider')

async function openAt(page: Page, url: string, query = ''): Promise<void> {
  await page.goto(`${url}${no}?clicks=${clicks}${query}`)
  await settled(page, no, clicks)
}

test('length and precision are kept in the address, and the address reopens them', async ({ context, deckUrl }) => {
  const page = await context.newPage()
  await openState(page, deckUrl, no, clicks)
  const start = await table(page).textContent() ?? ''
  await slider(page).fill('15')
  await expect(table(page)).not.toHaveText(start)
  await exhibit(page).getByRole('group').getByRole('button', { pressed: false }).click()
  await expect(page).toHaveURL(/memory-tokens=15/)
  await expect(page).toHaveURL(/memory-bytes=1/)
  const set = await table(page).textContent() ?? ''
  const again = await context.newPage()
  await again.goto(page.url())
  await settled(again, no, clicks)
  await expect(table(again)).toHaveText(set)
})

test('invalid values in the address show the default', async ({ context, deckUrl }) => {
  const page = await context.newPage()
  await openAt(page, deckUrl)
  const usual = await table(page).textContent() ?? ''
  for (const nonsense of ['tokens=9', 'tokens=21', 'tokens=-10', 'tokens=many', 'tokens=', 'bytes=0', 'bytes=3', 'bytes=1.5']) {
    await openAt(page, deckUrl, `&memory-${nonsense}`)
    await expect(table(page), nonsense).toHaveText(usual)
  }
  await openAt(page, deckUrl, '&memory-tokens=10')
  await expect(table(page)).not.toHaveText(usual)
})

test('the picture has no faults at any length and precision', async ({ context, deckUrl }) => {
  const page = await context.newPage()
  await openAt(page, deckUrl)
  for (const bytes of [0, 1]) {
    await exhibit(page).getByRole('group').getByRole('button').nth(bytes).click()
    for (let exponent = 10; exponent <= 20; exponent++) {
      await slider(page).fill(String(exponent))
      await expect(slider(page)).toHaveValue(String(exponent))
      expect(judge(await page.evaluate(measure, SELECTORS)), `2^${exponent}`).toEqual([])
    }
  }
})

test('the keyboard sets the length, and after Escape the arrow keys change slides', async ({ context, deckUrl }) => {
  const page = await context.newPage()
  await openAt(page, deckUrl)
  const start = await table(page).textContent() ?? ''
  await slider(page).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(table(page)).not.toHaveText(start)
  await expect(exhibit(page).locator('p[role=status]')).not.toHaveText('')
  await settled(page, no, clicks)
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowRight')
  await settled(page, following.no, 0)
})

test('after a drag of the slider the arrow key changes the slide', async ({ context, deckUrl }) => {
  const page = await context.newPage()
  await openAt(page, deckUrl)
  const box = (await slider(page).boundingBox())!
  const middle = box.y + box.height / 2
  await page.mouse.move(box.x + box.width - 8, middle)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2, middle, { steps: 4 })
  await page.mouse.up()
  await expect(slider(page)).not.toHaveValue('20')
  await page.keyboard.press('ArrowRight')
  await settled(page, following.no, 0)
})
