import { showState } from '../../kit/browser/live-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { SELECTORS } from '../../kit/slidev/contract.ts'
import { accessFaults } from '../support/axe.ts'
import { count, expect, test } from '../support/fixtures.ts'
import { measure } from '../support/measure.ts'
import { judge } from '../support/rules/index.ts'

const { slides } = await loadDeck()

for (const slide of slides) {
  test(`slide ${slide.no} (${slide.file}) is whole at every click`, async ({ stage: { page, faults } }) => {
    const found: string[] = []
    for (let clicks = 0; clicks <= slide.clicks; clicks++) {
      await showState(page, slide.no, clicks)
      const state = await page.evaluate(measure, SELECTORS)
      const wrong = [...judge(state), ...await accessFaults(page), ...faults()]
      if (state && state.clicksTotal !== slide.clicks)
        wrong.push(`the slide has ${state.clicksTotal} clicks where its frontmatter says ${slide.clicks}`)
      found.push(...wrong.map(fault => `click ${clicks}: ${fault}`))
    }
    expect(found).toEqual([])
    count('states', slide.clicks + 1)
  })
}
