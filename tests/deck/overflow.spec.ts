import { settled, showState } from '../../kit/browser/live-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { measure } from '../../kit/look/measure.ts'
import { judge } from '../../kit/look/rules/index.ts'
import { SELECTORS } from '../../kit/slidev/contract.ts'
import { accessFaults, contrastFaults } from '../support/axe.ts'
import { count, expect, test } from '../support/fixtures.ts'
import { changeLook, LOOKS } from '../support/look.ts'

const { slides } = await loadDeck()

// A state is reached once, and everything is asked of it there: in each look what is measured, in the first what axe says,
// and of the other colours whether their contrast is enough, which is all of axe's rules that colours change.
for (const slide of slides) {
  test(`slide ${slide.no} (${slide.file}): nothing overflows, overlaps or is too small, at every click, light and dark, in both sizes`, async ({ shared: { page, faults } }) => {
    const found: string[] = []
    for (let clicks = 0; clicks <= slide.clicks; clicks++) {
      // There and back, so that each state begins with the look that the one before ended with.
      const looks = clicks % 2 ? LOOKS.toReversed() : LOOKS
      await changeLook(page, looks[0]!)
      await showState(page, slide.no, clicks)
      for (const look of looks) {
        await changeLook(page, look)
        await settled(page, slide.no, clicks)
        const state = await page.evaluate(measure, SELECTORS)
        const wrong = [...judge(state), ...faults()]
        if (look === looks[0])
          wrong.push(...await accessFaults(page))
        else if (look.colorScheme !== looks[0]!.colorScheme && look.width === looks[0]!.width)
          wrong.push(...await contrastFaults(page))
        if (state && state.clicksTotal !== slide.clicks)
          wrong.push(`the slide has ${state.clicksTotal} clicks where its frontmatter says ${slide.clicks}`)
        found.push(...wrong.map(fault => `click ${clicks}, ${look.colorScheme}, ${look.width} wide: ${fault}`))
      }
    }
    expect(found).toEqual([])
    count('states', LOOKS.length * (slide.clicks + 1))
  })
}
