import type { Page } from '@playwright/test'
import type { Action } from '../../runtime/keys/table.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { OVERVIEW_COPY, SELECTORS } from '../../kit/slidev/contract.ts'
import { TABLE } from '../../runtime/keys/table.ts'
import { expect, test } from '../support/fixtures.ts'
import { gotoDialog } from '../support/goto.ts'
import { allShow, openWindow, placeOf } from '../support/run-windows.ts'

const { slides } = await loadDeck()
/** A slide with clicks and a figure, and the appendix after it. */
const { no: at, clicks } = slides.find(slide => slide.no > 3 && slide.clicks > 1 && slide.content.includes('[['))!
const talk = slides.filter(({ appendix }) => !appendix).length
const overview = `${OVERVIEW_COPY} ${SELECTORS.page}`

const press = (page: Page, key: string): Promise<void> => page.keyboard.press(key)
const notesSize = (page: Page): Promise<string> => page.getByRole('region', { name: 'Notes' }).evaluate(element => getComputedStyle(element).fontSize)

/** What a key has to do, wherever it was pressed: `speaker` and `audience` are the two windows. */
interface Case { does: (windows: { here: Page, speaker: Page, audience: Page }, key: string) => Promise<void> }

function goesTo(no: number, click = 0): Case {
  return { does: async ({ here, speaker, audience }, key) => {
    await press(here, key)
    await allShow([speaker, audience], no, click)
  } }
}
function twice(state: (windows: { speaker: Page, audience: Page }) => Promise<unknown>): Case {
  return { does: async ({ here, ...windows }, key) => {
    const before = await state(windows)
    await press(here, key)
    await expect.poll(() => state(windows)).not.toEqual(before)
  } }
}
const dark = ({ speaker, audience }: { speaker: Page, audience: Page }): Promise<boolean[]> => Promise.all([speaker, audience].map(page => page.evaluate(() => document.documentElement.classList.contains('dark'))))

const CASES: Readonly<Partial<Record<Action, Case>>> = {
  next: goesTo(at, 2),
  prev: goesTo(at, 0),
  nextSlide: goesTo(at + 1),
  prevSlide: goesTo(at - 1),
  first: goesTo(1),
  last: goesTo(talk),
  appendix: goesTo(talk + 1),
  goto: { does: async ({ here, speaker }, key) => {
    await press(here, key)
    await expect(gotoDialog(speaker)).toBeVisible()
    await press(here, 'Escape')
    await expect(gotoDialog(speaker)).toHaveCount(0)
  } },
  keys: { does: async ({ here, speaker }, key) => {
    await press(here, key)
    await expect(speaker.getByRole('dialog', { name: 'Keys' })).toBeVisible()
    await press(here, 'Backspace')
    await expect(speaker.getByRole('dialog')).toHaveCount(0)
  } },
  overview: { does: async ({ here }, key) => {
    // The speaker's window has one copy more: the next click.
    const copies = await here.locator(overview).count()
    await press(here, key)
    await expect(here.locator(overview)).toHaveCount(copies + slides.length)
    // The overview has the keys: the slide under it stays.
    for (const turn of ['PageDown', 'PageUp', 'Space', 'ArrowRight'])
      await press(here, turn)
    expect(await placeOf(here)).toBe(`${at}/1`)
    await press(here, key)
    await expect(here.locator(overview)).toHaveCount(copies)
  } },
  card: { does: async ({ here, speaker, audience }, key) => {
    await press(here, key)
    for (const page of [speaker, audience])
      await expect(page.locator(`${SELECTORS.content} [role=dialog]`)).toBeVisible()
    await press(here, 'Escape')
    for (const page of [speaker, audience])
      await expect(page.locator(`${SELECTORS.content} [role=dialog]`)).toHaveCount(0)
  } },
  scheme: twice(dark),
  blank: twice(({ audience }) => audience.locator('.blank').count()),
  freeze: twice(({ speaker }) => speaker.locator('.loud').count()),
  laser: twice(({ speaker }) => speaker.getByText('pointer is on').count()),
  pause: twice(({ speaker }) => speaker.getByText('paused: a question').count()),
  face: twice(({ speaker }) => speaker.locator('[data-face]').getAttribute('data-face')),
  layout: twice(({ speaker }) => speaker.locator('[data-layout]').getAttribute('data-layout')),
  larger: twice(({ speaker }) => notesSize(speaker)),
  smaller: twice(({ speaker }) => notesSize(speaker)),
  start: goesTo(at, 1),
}
/** These need more than a press: a number, a window or a pen of their own, or the browser's full screen. Other tests have them. */
const ELSEWHERE: readonly Action[] = ['number', 'enter', 'close', 'full', 'pen', 'projector']

test('each action of the table is tried', () => {
  expect([...Object.keys(CASES), ...ELSEWHERE].sort()).toEqual(Object.keys(TABLE).sort())
})

for (const where of ['speaker', 'audience'] as const) {
  test(`each key does in the window of the ${where} what the table says`, async ({ context, runUrl }) => {
    const [speaker, audience] = [await openWindow(context, runUrl, 'speaker', at), await openWindow(context, runUrl, 'audience')]
    const here = where === 'speaker' ? speaker : audience
    await expect(speaker.getByText('audience’s window: live')).toBeVisible()
    await here.bringToFront()
    for (const [action, { does }] of Object.entries(CASES)) {
      for (const key of TABLE[action as Action].keys) {
        await test.step(`${key}: ${action}`, async () => {
          await here.evaluate(([no, click]) => window.__talk!.go(no, click), [at, 1] as const)
          await allShow([speaker, audience], at, 1)
          await does({ here, speaker, audience }, key)
          // What was switched on is switched off again, by a press that is no bounce of the first.
          if (['freeze', 'blank', 'laser', 'pause'].includes(action)) {
            await allShow([speaker, audience], at, 1)
            await does({ here, speaker, audience }, key)
          }
        })
      }
    }
    expect(clicks).toBeGreaterThan(1)
  })
}

test('a number and Enter go to a slide; a key with Control, Alt or Meta is the browser\'s', async ({ context, runUrl }) => {
  const speaker = await openWindow(context, runUrl, 'speaker', at)
  await allShow([speaker], at, 0)
  const wasDark = await speaker.evaluate(() => document.documentElement.classList.contains('dark'))
  await speaker.evaluate(() => {
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey']) {
      for (const [key, code] of [['d', 'KeyD'], ['ArrowLeft', 'ArrowLeft'], ['b', 'KeyB'], ['g', 'KeyG']] as const)
        dispatchEvent(new KeyboardEvent('keydown', { key, code, [modifier]: true }))
    }
  })
  await speaker.keyboard.type('12')
  await press(speaker, 'Enter')
  await allShow([speaker], 12, 0)
  expect(await speaker.evaluate(() => document.documentElement.classList.contains('dark'))).toBe(wasDark)
  await expect(speaker.getByRole('dialog')).toHaveCount(0)
})

test('letters count by their place where the layout is not Latin, and Caps Lock changes nothing', async ({ context, runUrl }) => {
  const { no, clicks } = slides.find(slide => slide.content.includes('<HospitalField'))!
  const audience = await openWindow(context, runUrl, 'audience', no)
  await audience.evaluate(click => window.__talk!.go(window.__talk!.currentSlideNo.value, click), clicks)
  await allShow([audience], no, clicks)
  const table = () => audience.locator(`${SELECTORS.content} ${SELECTORS.page}-${no} table`).first().textContent()
  for (const key of ['з', 'P', 'p']) {
    const before = await table()
    await audience.evaluate(key => dispatchEvent(new KeyboardEvent('keydown', { key, code: 'KeyP' })), key)
    await expect.poll(table).not.toBe(before)
    await allShow([audience], no, clicks)
  }
})

test('what is typed into a field is text, on a slide that has a play of its own too', async ({ context, runUrl }) => {
  const { no, clicks } = slides.find(slide => slide.content.includes('<HospitalField'))!
  const speaker = await openWindow(context, runUrl, 'speaker', no)
  await speaker.evaluate(click => window.__talk!.go(window.__talk!.currentSlideNo.value, click), clicks)
  await allShow([speaker], no, clicks)
  const table = () => speaker.locator(`${SELECTORS.content} ${SELECTORS.page}-${no} table`).first().textContent()
  const before = await table()
  await press(speaker, 'g')
  await speaker.keyboard.type('people b z . 12')
  await expect(gotoDialog(speaker).getByRole('combobox')).toHaveValue('people b z . 12')
  await press(speaker, 'Escape')
  await expect(gotoDialog(speaker)).toHaveCount(0)
  expect(await table()).toBe(before)
  expect(await placeOf(speaker)).toBe(`${no}/${clicks}`)
})
