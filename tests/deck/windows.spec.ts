import type { Page } from '@playwright/test'
import { openState } from '../../kit/browser/live-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { anySlide } from '../../kit/slidev/contract.ts'
import { expect, test } from '../support/fixtures.ts'

const { slides } = await loadDeck()
const PLAYED = /<(?:HospitalField|ExpertWard|WaitingRoom)\b/

/** What an exhibit tells those who cannot see it, which changes with every play. */
const table = (page: Page, no: number) => page.locator(`${anySlide(no)} table`).first()

for (const { no, clicks, content } of slides.filter(slide => PLAYED.test(slide.content))) {
  const name = PLAYED.exec(content)![0].slice(1)

  // What can be set on an exhibit stays, in the address; what was played is over.
  const stays = name === 'WaitingRoom'
  test(`${name} plays on in both windows${stays ? '' : ', until the next click'}`, async ({ context, stageUrl }) => {
    const [viewer, presenter] = [await context.newPage(), await context.newPage()]
    await openState(viewer, stageUrl, no, clicks)
    await presenter.goto(`${stageUrl}presenter/${no}?clicks=${clicks}`)
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

test('a card that the presenter presses open shows on the projector, and closes there', async ({ context, stageUrl }) => {
  const [viewer, presenter] = [await context.newPage(), await context.newPage()]
  await openState(viewer, stageUrl, shown.no)
  await presenter.goto(`${stageUrl}presenter/${shown.no}`)
  await presenter.locator(`${anySlide(shown.no)} button[data-figure]`).first().click()
  await expect(viewer.getByRole('dialog')).toBeVisible()
  await presenter.keyboard.press('Escape')
  await expect(viewer.getByRole('dialog')).toHaveCount(0)
})
