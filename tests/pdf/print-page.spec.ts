import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hasPrinted, PRINTED } from '../../kit/browser/print-page.ts'
import { STAGE } from '../../kit/core/paths.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { makePdf } from '../../kit/outputs/deck-pdf/index.ts'
import { ERROR_SLIDES } from '../../kit/slidev/contract.ts'
import { expect, test } from '../support/fixtures.ts'
import { leftOf } from '../support/left.ts'

const deck = await loadDeck()

/** A copy of the built deck that a test may damage. */
async function copyInto(folder: string): Promise<string> {
  await cp(STAGE, folder, { recursive: true })
  return folder
}

for (const dark of [false, true]) {
  test(`the prerendered print page gives the same PDF as the live one, ${dark ? 'dark' : 'light'}`, async ({ browser }, { outputDir }) => {
    const live = await copyInto(join(outputDir, 'live'))
    await rm(join(live, PRINTED))
    expect([STAGE, live].map(dist => hasPrinted({ dist }))).toEqual([true, false])
    const [prerendered, fromLive] = await Promise.all([STAGE, live].map(async (dist, index) => {
      const output = join(outputDir, `${index}.pdf`)
      await makePdf(browser, { dist, deck, output, dark })
      return readFile(output)
    }))
    expect(prerendered!.equals(fromLive!)).toBe(true)
  })
}

function editPage(edit: (html: string) => string) {
  return async (dist: string): Promise<void> => {
    const path = join(dist, PRINTED)
    const before = await readFile(path, 'utf8')
    const after = edit(before)
    expect(after, 'the edit changed the page').not.toBe(before)
    await writeFile(path, after)
  }
}

/** Planted faults in the prerendered print page, and the message with which the export refuses each. */
const PLANTED: Record<string, { damage: (dist: string) => Promise<void>, sentence: RegExp }> = {
  'a slide that failed': { damage: editPage(html => html.replace('<h1', `<p>${ERROR_SLIDES[1]}</p><h1`)), sentence: /The PDF was not made: slide 1 says/ },
  'a missing slide': { damage: editPage(html => html.replace('id="002-', 'id="001-')), sentence: /The PDF was not made: the pages are 1, 1, / },
  'a missing image': { damage: editPage(html => html.replace('<h1', '<img src="/nothing.svg"><h1')), sentence: /The PDF was not made: slide 1 lacks its image \/nothing\.svg/ },
  'a missing font': {
    damage: async (dist) => {
      const name = (await readdir(join(dist, 'assets'))).find(file => /^inter-400.*\.woff2$/.test(file))!
      await rm(join(dist, 'assets', name))
    },
    sentence: /The PDF was not made: .*the font Inter 400 could not be loaded/,
  },
  'an image from another origin': { damage: editPage(html => html.replace('<h1', '<img alt="" src="http://elsewhere.invalid/x.png"><h1')), sentence: /The PDF was not made: .*elsewhere\.invalid/ },
}

for (const [name, { damage, sentence }] of Object.entries(PLANTED)) {
  test(`the export refuses a prerendered print page with ${name}, and leaves no file`, async ({ browser }, { outputDir }) => {
    const dist = await copyInto(join(outputDir, 'damaged'))
    await damage(dist)
    const output = join(outputDir, 'talk.pdf')
    await expect(makePdf(browser, { dist, deck, output })).rejects.toThrow(sentence)
    expect(await leftOf(outputDir, 'talk.pdf')).toEqual([])
  })
}
