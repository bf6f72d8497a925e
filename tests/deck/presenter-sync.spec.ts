import type { Page } from '@playwright/test'
import { openState } from '../../kit/browser/live-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { anySlide } from '../../kit/slidev/contract.ts'
import { expect, test } from '../support/fixtures.ts'

const { slides } = await loadDeck()
const PLAYED = /<(?:HospitalField|ExpertWard|WaitingRoom)\b/

/** The exhibit's table, which changes with every play. */
const table = (page: Page, no: number) => page.locator(`${anySlide(no)} table`).first()

for (const { no, clicks, content } of slides.filter(slide => PLAYED.test(slide.content))) {
  const name = PLAYED.exec(content)![0].slice(1)

  // Settings stay, since the address keeps them; plays end with the next click.
  const stays = name === 'WaitingRoom'
  test(`${name} plays in both windows${stays ? '' : ', until the next click'}`, async ({ context, runUrl }) => {
    const [viewer, presenter] = [await context.newPage(), await context.newPage()]
    await openState(viewer, runUrl, no, clicks)
    await presenter.goto(`${runUrl}presenter/${no}?clicks=${clicks}`)
    const start = await table(viewer, no).textContent() ?? ''
    await expect(table(presenter, no)).toHaveText(start)

    await presenter.keyboard.press('p')
    await expect(table(presenter, no)).not.toHaveText(start)
    const played = await table(presenter, no).textContent() ?? ''
    await expect(table(viewer, no)).toHaveText(played)

    await presenter.keyboard.press('ArrowLeft')
    if (!stays)
      await expect(table(viewer, no)).not.toHaveText(played)
  })
}

const shown = slides.find(slide => slide.content.includes('<FigureTile'))!

test('a card that the presenter pins opens and closes on the projector too', async ({ context, runUrl }) => {
  const [viewer, presenter] = [await context.newPage(), await context.newPage()]
  await openState(viewer, runUrl, shown.no)
  await presenter.goto(`${runUrl}presenter/${shown.no}`)
  await presenter.locator(`${anySlide(shown.no)} button[data-figure]`).first().click()
  await expect(viewer.getByRole('dialog')).toBeVisible()
  await presenter.keyboard.press('Escape')
  await expect(viewer.getByRole('dialog')).toHaveCount(0)
})

test('windows tell each other of a slide by its id', async ({ context, runUrl }) => {
  const { no, id, clicks } = slides.find(slide => PLAYED.test(slide.content))!
  const [viewer, presenter] = [await context.newPage(), await context.newPage()]
  await openState(viewer, runUrl, no, clicks)
  await viewer.evaluate((name) => {
    new BroadcastChannel(name).onmessage = ({ data }) => Object.assign(window, { __heard: [...(window as unknown as { __heard?: string[] }).__heard ?? [], ...data.type === 'entries' ? data.rows.map(([key]: [string]) => key) : []] })
  }, await viewer.evaluate(() => `run:${JSON.parse(document.getElementById('run')!.textContent!).id}`))
  await presenter.goto(`${runUrl}presenter/${id}?clicks=${clicks}`)
  await expect(table(presenter, no)).not.toBeEmpty()
  await presenter.keyboard.press('p')
  await expect.poll(() => viewer.evaluate(() => (window as unknown as { __heard?: string[] }).__heard ?? [])).toContain(`exhibit/${id}/play`)
})
