import type { Page } from '@playwright/test'
import { openState, settled } from '../../kit/browser/live-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { slideOf } from '../../kit/slidev/contract.ts'
import { expect, test } from '../support/fixtures.ts'

const { slides } = await loadDeck()
const { no, clicks } = slides.find(slide => slide.content.includes('<BillOnYourTerms'))!

const inSlide = (page: Page) => page.locator(slideOf(no))
const verdict = (page: Page) => inSlide(page).locator('[role=status]')
const at = (url: string, query: string) => `${url}${no}?clicks=${clicks}${query}`

test('the bill follows the slider, and the address reopens it', async ({ shared: { page, url, faults } }) => {
  await openState(page, url, no, clicks)
  const assumed = await verdict(page).textContent()
  await inSlide(page).getByRole('slider').focus()
  await page.keyboard.press('End')
  await expect(verdict(page)).not.toHaveText(assumed!)
  await inSlide(page).getByRole('button', { name: 'the remark' }).click()
  await expect(verdict(page)).toContainText('the remark')
  const own = await verdict(page).textContent()
  await page.waitForURL(/bill-price=\d.*bill-against=said|bill-against=said.*bill-price=\d+/)
  await page.goto(page.url())
  await settled(page, no, clicks)
  await expect(verdict(page)).toHaveText(own!)
  expect(faults()).toEqual([])
})

for (const nonsense of ['&bill-price=-5', '&bill-price=1e9', '&bill-price=%3Cscript%3E', '&bill-against=nobody', '&bill-price=99999999999999999999']) {
  test(`${nonsense} in the address shows the default`, async ({ shared: { page, url, faults } }) => {
    await openState(page, url, no, clicks)
    const assumed = await verdict(page).textContent()
    await page.goto(at(url, nonsense))
    await settled(page, no, clicks)
    await expect(verdict(page)).toHaveText(assumed!)
    expect(faults()).toEqual([])
  })
}

test('after a drag of the slider the arrow key changes the slide', async ({ shared: { page, url } }) => {
  await openState(page, url, no, clicks)
  const box = (await inSlide(page).getByRole('slider').boundingBox())!
  await page.mouse.move(box.x + 5, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.up()
  await page.keyboard.press('ArrowRight')
  await settled(page, no + 1, 0)
})
