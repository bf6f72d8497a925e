import { loadDeck } from '../../kit/ledger/deck.ts'
import { SELECTORS, slideOf } from '../../kit/slidev/contract.ts'
import { accessFaults, AXE_SCRIPT } from '../support/axe.ts'
import { expect, test } from '../support/fixtures.ts'
import { allShow, openWindow } from '../support/run-windows.ts'

const { slides } = await loadDeck()
const SIZES = [[1280, 720], [1440, 900], [1920, 1080]] as const
/** What a speaker reads, in pixels of the smallest of these windows. */
const LEAST = 22

for (const [width, height] of SIZES) {
  test(`at ${width}×${height} the words to say are in sight in every state, and the largest text that is read`, async ({ context, runUrl }) => {
    const speaker = await openWindow(context, runUrl, 'speaker')
    await speaker.setViewportSize({ width, height })
    const notes = speaker.getByRole('region', { name: 'Notes' })
    for (const { no, clicks, appendix } of slides.filter(slide => !slide.appendix || slide.no % 7 === 0)) {
      for (let click = 0; click <= clicks; click++) {
        await speaker.evaluate(([no, click]) => window.__talk!.go(no, click), [no, click] as const)
        await allShow([speaker], no, click)
        const current = notes.locator('.current')
        await expect(current, `slide ${no}, click ${click}${appendix ? ', of the appendix' : ''}`).toHaveCount(1)
        await expect.poll(() => current.evaluate((part) => {
          const [box, pane] = [part.getBoundingClientRect(), part.parentElement!.getBoundingClientRect()]
          return box.top >= pane.top - 1 && box.top < pane.top + pane.height / 2
        }), `the words of slide ${no}, click ${click}, start in sight`).toBe(true)
      }
    }
    expect(Number.parseFloat(await notes.evaluate(element => getComputedStyle(element).fontSize))).toBeGreaterThanOrEqual(LEAST * width / SIZES[0][0])
    expect(await speaker.evaluate(() => [document.documentElement.scrollWidth - innerWidth, document.documentElement.scrollHeight - innerHeight])).toEqual([0, 0])
  })
}

test('the speaker\'s window is usable with a screen reader, and a figure in the notes opens its card by keyboard', async ({ context, runUrl }) => {
  const { no } = slides.find(slide => slide.no > 1 && slide.note.includes('[['))!
  await context.addInitScript({ path: AXE_SCRIPT })
  const speaker = await openWindow(context, runUrl, 'speaker', no)
  await allShow([speaker], no, 0)
  expect(await accessFaults(speaker)).toEqual([])
  const figure = speaker.getByRole('region', { name: 'Notes' }).getByRole('button').first()
  await figure.focus()
  await speaker.keyboard.press('Enter')
  await expect(speaker.getByRole('region', { name: 'Notes' }).getByRole('dialog')).toBeVisible()
  await speaker.keyboard.press('ArrowRight')
  await expect(speaker.getByRole('region', { name: 'Notes' }).getByRole('dialog')).toHaveCount(0)
})

test('the layout for a mirrored screen has the slide alone on its half', async ({ context, runUrl }) => {
  const speaker = await openWindow(context, runUrl, 'speaker', 3)
  await allShow([speaker], 3, 0)
  await speaker.keyboard.press('v')
  await expect(speaker.locator('[data-layout=mirrored]')).toBeVisible()
  const half = speaker.viewportSize()!.width / 2
  expect((await speaker.locator(slideOf(3)).boundingBox())!.width).toBeGreaterThan(half * 0.9)
  const beside = await speaker.locator('.clock, .notes, .state, .hints').evaluateAll(elements => elements.map(element => element.getBoundingClientRect().left))
  expect(beside.every(left => left >= half - 24)).toBe(true)
})

test('Slidev\'s bar is out of sight in windows taller than the slide, and the pointer hides when it rests', async ({ context, runUrl }) => {
  const audience = await openWindow(context, runUrl, 'audience', 3)
  for (const [width, height] of [[1728, 1117], [1512, 982], [1024, 768]] as const) {
    await audience.setViewportSize({ width, height })
    const bar = audience.locator(`${SELECTORS.content} + div`)
    await audience.mouse.move(width / 2, height / 2)
    await expect(bar).toHaveCSS('opacity', '0')
    await audience.mouse.move(40, height - 3)
    await expect(bar).toHaveCSS('opacity', '1')
  }
  await audience.mouse.move(300, 300)
  await expect.poll(() => audience.evaluate(() => document.body.style.cursor)).toBe('none')
})

test('the large pointer is where the mouse is, in both windows', async ({ context, runUrl }) => {
  const [speaker, audience] = [await openWindow(context, runUrl, 'speaker', 3), await openWindow(context, runUrl, 'audience')]
  await speaker.keyboard.press('l')
  const box = (await speaker.locator(slideOf(3)).boundingBox())!
  await speaker.mouse.move(box.x + box.width / 4, box.y + box.height / 2)
  for (const page of [speaker, audience]) {
    const [dot, slide] = [page.locator('.laser'), page.locator(slideOf(3))]
    await expect(dot).toBeVisible()
    const [at, on] = [(await dot.boundingBox())!, (await slide.boundingBox())!]
    expect(Math.abs((at.x + at.width / 2 - on.x) / on.width - 0.25)).toBeLessThan(0.01)
    expect(Math.abs((at.y + at.height / 2 - on.y) / on.height - 0.5)).toBeLessThan(0.01)
  }
  await speaker.keyboard.press('l')
  await expect(audience.locator('.laser')).toHaveCount(0)
})
