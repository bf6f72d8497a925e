import type { Page } from '@playwright/test'
import { number } from '../../facts/index.ts'
import { openState, settled } from '../../kit/browser/live-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { anySlide, slideOf } from '../../kit/slidev/contract.ts'
import { expect, test } from '../support/fixtures.ts'

const { slides } = await loadDeck()
const { no, clicks } = slides.find(slide => slide.content.includes('<WaitingRoom'))!
const WAIT = anySlide(no)
/** The controls, by their names in the address. */
const KNOBS = ['ward-doctors', 'ward-per-patient', 'ward-patients'] as const
const LABELS = { 'ward-doctors': 'doctors on a floor', 'ward-per-patient': 'doctors per patient', 'ward-patients': 'patients (tokens)' } as const

const slide = (page: Page) => page.locator(slideOf(no))
const slider = (page: Page, knob: typeof KNOBS[number]) => slide(page).getByRole('slider', { name: LABELS[knob] })
const picture = (page: Page) => slide(page).locator('svg').first().innerHTML()
const table = (page: Page) => slide(page).locator('table').textContent()
/** The text of the live region. */
const status = (page: Page) => slide(page).locator('[role=status]').textContent()
const setting = (page: Page, knob: string) => new URL(page.url()).searchParams.get(knob)

async function openSet(page: Page, url: string, query = ''): Promise<void> {
  await page.goto(`${url}${no}?clicks=${clicks}${query}`)
  await settled(page, no, clicks)
}

for (const knob of KNOBS) {
  test(`${knob}: the keyboard changes picture, table, status and address, and the address reopens the state`, async ({ context, deckUrl }) => {
    const page = await context.newPage()
    await openSet(page, deckUrl)
    const [drawn, listed, announced] = [await picture(page), await table(page), await status(page)]
    expect(setting(page, knob)).toBeNull()

    await slider(page, knob).focus()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('PageDown')
    const value = await slider(page, knob).inputValue()
    await expect(() => expect(setting(page, knob)).toBe(value)).toPass()
    await settled(page, no, clicks)
    expect(await picture(page)).not.toBe(drawn)
    await expect.poll(() => table(page)).not.toBe(listed)
    await expect.poll(() => status(page)).not.toBe(announced)

    const again = await context.newPage()
    await again.goto(page.url())
    await settled(again, no, clicks)
    expect(await table(again)).toBe(await table(page))
    expect(await picture(again)).toBe(await picture(page))
  })
}

test('invalid values in the address show the default', async ({ shared: { page, url } }) => {
  await openSet(page, url)
  const untouched = await table(page)
  for (const nonsense of ['-5', 'abc', '1e9', '0', '385', '', '6.5', '%20']) {
    await openSet(page, url, `&${[...KNOBS, 'ward-patient'].map(knob => `${knob}=${nonsense}`).join('&')}`)
    expect(await table(page), nonsense).toBe(untouched)
  }
})

test('a patient cannot see more doctors than there are', async ({ shared: { page, url, faults } }) => {
  await openSet(page, url, '&ward-doctors=8&ward-per-patient=16&ward-patients=300')
  expect(await slider(page, 'ward-per-patient').inputValue()).toBe('8')
  expect(await slider(page, 'ward-per-patient').getAttribute('max')).toBe('8')
  expect(faults()).toEqual([])
})

test('the smallest and the largest waiting room fit into the picture', async ({ shared: { page, url, faults } }) => {
  for (const query of ['&ward-doctors=8&ward-per-patient=1&ward-patients=1', '&ward-per-patient=16&ward-patients=300']) {
    await openSet(page, url, query)
    const [outer, ...inner] = await slide(page).locator('svg').first().evaluate(svg => [svg, ...svg.querySelectorAll('path, rect, text')].map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect()
      return { left, top, right, bottom }
    }))
    for (const box of inner) {
      expect(box.left).toBeGreaterThanOrEqual(outer!.left - 1)
      expect(box.right).toBeLessThanOrEqual(outer!.right + 1)
      // A text's box is higher than its letters, so allow for more.
      expect(box.top).toBeGreaterThanOrEqual(outer!.top - 4)
      expect(box.bottom).toBeLessThanOrEqual(outer!.bottom + 4)
    }
  }
  expect(faults()).toEqual([])
})

test('a full room keeps more doctors busy than one patient, and starts with V4-Pro\'s numbers', async ({ shared: { page, url } }) => {
  const counts: number[] = []
  for (let click = 0; click < 2; click++) {
    await openState(page, url, no, click)
    await expect(slide(page).getByRole('slider')).toHaveCount(0)
    counts.push(Number(/keeps (\d+) busy/.exec(await status(page) ?? '')![1]))
  }
  expect(counts[0]).toBe(number('v4pro.num_experts_per_tok'))
  expect(counts[1]).toBeGreaterThan(number('v4pro.n_routed_experts') / 2)
})

test('after a drag of the slider the arrow key changes the slide', async ({ shared: { page, url } }) => {
  await openSet(page, url)
  const box = (await slider(page, 'ward-patients').boundingBox())!
  const before = await table(page)
  await page.mouse.move(box.x + box.width / 3, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.8, box.y + box.height / 2, { steps: 5 })
  await page.mouse.up()
  await expect.poll(() => table(page)).not.toBe(before)
  await page.keyboard.press('ArrowRight')
  await settled(page, no + 1, 0)
})

test('presenter view and projector show the same waiting room', async ({ context, runUrl }) => {
  const [viewer, presenter] = [await context.newPage(), await context.newPage()]
  await openSet(viewer, runUrl)
  await presenter.goto(`${runUrl}presenter/${no}?clicks=${clicks}`)
  const there = presenter.locator(`${WAIT} input[type=range]`).first()
  const start = await table(viewer)
  await there.focus()
  await presenter.keyboard.press('PageDown')
  await expect(slider(viewer, 'ward-doctors')).toHaveValue(await there.inputValue())
  await expect.poll(() => table(viewer)).not.toBe(start)
  await expect(presenter.locator(`${WAIT} table`).first()).toHaveText(await table(viewer) ?? '')
})
