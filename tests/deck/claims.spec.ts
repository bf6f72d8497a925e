import { claims } from '../../facts/index.ts'
import { openState, settled } from '../../kit/browser/live-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { measure } from '../../kit/look/measure.ts'
import { judge } from '../../kit/look/rules/index.ts'
import { SELECTORS, slideOf } from '../../kit/slidev/contract.ts'
import { expect, test } from '../support/fixtures.ts'

const { slides } = await loadDeck()
const pages = slides.filter(slide => slide.frontmatter.list === 'claims')
const [first] = pages
const verdicts = [...new Set(claims.flatMap(c => c.verdicts))]
const rowsOf = (no: number) => `${slideOf(no)} tbody th`

for (const verdict of verdicts) {
  const wanted = claims.filter(c => (c.verdicts as readonly string[]).includes(verdict)).map(c => c.id)

  test(`the filter shows only the claims that are ${verdict}, on as many slides as needed`, async ({ shared: { page, url, faults } }) => {
    await openState(page, url, first!.no)
    await page.locator(slideOf(first!.no)).getByRole('button', { name: new RegExp(`^${verdict} `) }).click()
    await page.waitForURL(new RegExp(`verdict=${verdict.replace(' ', '(?:\\+|%20)')}`))
    const shown: string[] = []
    for (const { no } of pages) {
      await settled(page, no, 0)
      const rows = (await page.locator(rowsOf(no)).allTextContents()).map(text => text.trim())
      expect(judge(await page.evaluate(measure, SELECTORS))).toEqual([])
      // The rest of the slides have no claims, and say so.
      if (rows.length === 0)
        break
      shown.push(...rows)
      await page.keyboard.press('ArrowRight')
    }
    expect(shown).toEqual(wanted)
    expect(faults()).toEqual([])
  })
}

test('an unknown verdict in the address shows all claims', async ({ shared: { page, url, faults } }) => {
  await page.goto(`${url}${first!.no}?verdict=%3Cscript%3E`)
  await expect(page.locator(rowsOf(first!.no)).first()).toHaveText(claims[0].id)
  expect(faults()).toEqual([])
})
