import type { Locator, Page } from '@playwright/test'
import { models } from '../../facts/index.ts'
import { openState, settled } from '../../kit/browser/live-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { measure } from '../../kit/look/measure.ts'
import { judge } from '../../kit/look/rules/index.ts'
import { anySlide, SELECTORS, slideOf } from '../../kit/slidev/contract.ts'
import { expect, test } from '../support/fixtures.ts'

const { slides } = await loadDeck()
const { no, clicks } = slides.find(slide => slide.content.includes('<ModelAnatomy'))!
const following = slides[no]!

const exhibit = (page: Page): Locator => page.locator(`${slideOf(no)} .anatomy`)
const table = (page: Page): Locator => exhibit(page).locator('table')
const button = (page: Page, name: string): Locator => exhibit(page).getByRole('button', { name, exact: true })
const OWN = 'Your own config.json'
const address = (page: Page): string => new URL(page.url()).search

async function openAt(page: Page, url: string, model?: string): Promise<void> {
  await page.goto(`${url}${no}?clicks=${clicks}${model ? `&anatomy-model=${model}` : ''}`)
  await settled(page, no, clicks)
}
/** A valid config that is not one of the talk's models. */
const toy = { model_type: 'mixtral', hidden_size: 1000, intermediate_size: 4000, num_hidden_layers: 20, num_attention_heads: 10, num_key_value_heads: 2, num_local_experts: 64, num_experts_per_tok: 2, vocab_size: 50_000 }
const without = (key: string): string => JSON.stringify(Object.fromEntries(Object.entries(toy).filter(([name]) => name !== key)))

test('the chosen model is kept in the address, and the address reopens it', async ({ context, deckUrl }) => {
  const page = await context.newPage()
  await openState(page, deckUrl, no, clicks)
  const start = await table(page).textContent() ?? ''
  await button(page, 'Kimi K2').click()
  await expect(table(page)).not.toHaveText(start)
  await expect(page).toHaveURL(/anatomy-model=k2/)
  const chosen = await table(page).textContent() ?? ''
  const again = await context.newPage()
  await again.goto(page.url())
  await settled(again, no, clicks)
  await expect(table(again)).toHaveText(chosen)
})

test('every model with a config has a button, and each shows another table', async ({ context, deckUrl }) => {
  const page = await context.newPage()
  await openAt(page, deckUrl)
  const buttons = exhibit(page).getByRole('group').getByRole('button')
  expect(await buttons.count()).toBe(models.filter(model => 'config' in model).length)
  const seen = new Set<string>()
  for (const each of await buttons.all()) {
    await each.click()
    await expect(each).toHaveAttribute('aria-pressed', 'true')
    seen.add(await table(page).textContent() ?? '')
  }
  expect(seen.size).toBe(await buttons.count())
})

test('invalid values in the address show the default', async ({ context, deckUrl }) => {
  const page = await context.newPage()
  await openAt(page, deckUrl)
  const usual = await table(page).textContent() ?? ''
  for (const nonsense of ['gpt5', '', '%3Cscript%3E', 'v3%20']) {
    await openAt(page, deckUrl, nonsense)
    await expect(table(page), nonsense).toHaveText(usual)
  }
  await openAt(page, deckUrl, 'v3')
  await expect(table(page)).not.toHaveText(usual)
})

test('the keyboard chooses a model, and arrow keys still change slides', async ({ context, deckUrl }) => {
  const page = await context.newPage()
  await openAt(page, deckUrl)
  await button(page, 'V3').focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(button(page, 'V4-Pro')).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/anatomy-model=v3/)
  await page.keyboard.press('ArrowRight')
  await settled(page, following.no, 0)
})

test('a valid pasted config is shown, and is not written into the address', async ({ context, deckUrl }) => {
  const page = await context.newPage()
  await openAt(page, deckUrl)
  const before = address(page)
  await button(page, OWN).click()
  await exhibit(page).getByRole('textbox').fill(JSON.stringify(toy))
  await expect(exhibit(page).getByRole('status')).toContainText('Your model')
  await expect(exhibit(page).getByRole('alert')).toHaveText('')
  await expect(table(page).locator('caption')).toContainText('Your model')
  expect(address(page)).toBe(before)
  await button(page, 'Back to the models').click()
  await expect(table(page).locator('caption')).not.toContainText('Your model')
})

const WRONG: [what: string, text: string, says: RegExp][] = [
  ['broken JSON', '{"hidden_size": 1', /^config\.json: expected JSON, got .+\.$/],
  ['text that is not JSON', 'hello', /^config\.json: expected JSON, got .+\.$/],
  ['a config without hidden_size', without('hidden_size'), /^config\.json: field "hidden_size": expected .+, got none\.$/],
  ['a config of an unknown type', JSON.stringify({ ...toy, model_type: 'perceptron' }), /^config\.json: field "model_type": expected one of .+\.$/],
]
for (const [what, text, says] of WRONG) {
  test(`${what} gets one sentence, and the picture does not change`, async ({ context, deckUrl }) => {
    const page = await context.newPage()
    await openAt(page, deckUrl)
    const usual = await table(page).textContent() ?? ''
    await button(page, OWN).click()
    await exhibit(page).getByRole('textbox').fill(text)
    await expect(exhibit(page).getByRole('alert')).toHaveText(says)
    await expect(table(page)).toHaveText(usual)
    expect(judge(await page.evaluate(measure, SELECTORS))).toEqual([])
  })
}

test('a file that is dropped on the picture is shown', async ({ context, deckUrl }) => {
  const page = await context.newPage()
  await openAt(page, deckUrl)
  const dataTransfer = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], 'config.json', { type: 'application/json' }))
    return transfer
  }, JSON.stringify(toy))
  await exhibit(page).dispatchEvent('drop', { dataTransfer })
  await expect(table(page).locator('caption')).toContainText('Your model')
})

test('a paste needs no focus; arrow keys stay in the text field until Escape', async ({ context, deckUrl }) => {
  const page = await context.newPage()
  await openAt(page, deckUrl)
  await button(page, OWN).click()
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text', text)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  }, JSON.stringify(toy))
  await expect(table(page).locator('caption')).toContainText('Your model')
  await exhibit(page).getByRole('textbox').click()
  await page.keyboard.press('ArrowRight')
  await settled(page, no, clicks)
  await page.keyboard.press('Escape')
  await expect(exhibit(page).getByRole('textbox')).not.toBeFocused()
  await page.keyboard.press('ArrowRight')
  await settled(page, following.no, 0)
})

test('a config pasted in one window shows in the other, without a request', async ({ context, runUrl }) => {
  const [viewer, presenter] = [await context.newPage(), await context.newPage()]
  await openAt(viewer, runUrl)
  await presenter.goto(`${runUrl}presenter/${no}?clicks=${clicks}`)
  await presenter.locator(`${anySlide(no)} .anatomy`).first().getByRole('button', { name: OWN }).click()
  // Load all slides first, so that prefetching makes no requests later.
  for (const page of [viewer, presenter])
    await page.evaluate(() => Promise.all(window.__talk!.slides.value.map(route => route.load())).then(() => {}))
  const asked: string[] = []
  context.on('request', request => asked.push(request.url()))
  await presenter.locator(`${anySlide(no)} .anatomy`).first().getByRole('textbox').fill(JSON.stringify(toy))
  await expect(table(viewer).locator('caption')).toContainText('Your model')
  expect(asked).toEqual([])
})
