import { existsSync } from 'node:fs'
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PRINTED } from '../../kit/browser/print-page.ts'
import { STAGE } from '../../kit/core/paths.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { makePdf } from '../../kit/outputs/deck-pdf/index.ts'
import { ERROR_SLIDES } from '../../kit/slidev/contract.ts'
import { hasPrinted } from '../../kit/snapshot/printed.ts'
import { expect, test } from '../support/fixtures.ts'

const deck = await loadDeck()

/** A copy of the built deck, for a test to harm. */
async function copyInto(folder: string): Promise<string> {
  await cp(STAGE, folder, { recursive: true })
  return folder
}

for (const dark of [false, true]) {
  test(`the print page that was drawn ahead gives the bytes that the live one gives, ${dark ? 'dark' : 'light'}`, async ({ browser }, { outputDir }) => {
    const live = await copyInto(join(outputDir, 'live'))
    await rm(join(live, PRINTED))
    expect([STAGE, live].map(hasPrinted)).toEqual([true, false])
    const [drawn, redrawn] = await Promise.all([STAGE, live].map(async (dist, index) => {
      const output = join(outputDir, `${index}.pdf`)
      await makePdf(browser, { dist, deck, output, dark })
      return readFile(output)
    }))
    expect(drawn!.equals(redrawn!)).toBe(true)
  })
}

function withPage(harm: (html: string) => string) {
  return async (dist: string): Promise<void> => {
    const path = join(dist, PRINTED)
    const before = await readFile(path, 'utf8')
    const after = harm(before)
    expect(after, 'the plant took').not.toBe(before)
    await writeFile(path, after)
  }
}

/** A print page that was drawn ahead is judged as the live one is. */
const HARMS: Record<string, { harm: (dist: string) => Promise<void>, sentence: RegExp }> = {
  'a slide that failed': { harm: withPage(html => html.replace('<h1', `<p>${ERROR_SLIDES[1]}</p><h1`)), sentence: /The PDF was not made: slide 1 says/ },
  'a slide too few': { harm: withPage(html => html.replace('id="002-', 'id="001-')), sentence: /The PDF was not made: the pages are 1, 1, / },
  'a missing image': { harm: withPage(html => html.replace('<h1', '<img src="/nothing.svg"><h1')), sentence: /The PDF was not made: slide 1 lacks its image \/nothing\.svg/ },
  'a missing font': {
    harm: async (dist) => {
      const name = (await readdir(join(dist, 'assets'))).find(file => /^inter-400.*\.woff2$/.test(file))!
      await rm(join(dist, 'assets', name))
    },
    sentence: /The PDF was not made: .*the font Inter 400 could not be loaded/,
  },
  'an address of somebody else': { harm: withPage(html => html.replace('<h1', '<img alt="" src="http://elsewhere.invalid/x.png"><h1')), sentence: /The PDF was not made: .*elsewhere\.invalid/ },
}

for (const [name, { harm, sentence }] of Object.entries(HARMS)) {
  test(`the export refuses a print page drawn ahead with ${name}, and leaves no file`, async ({ browser }, { outputDir }) => {
    const dist = await copyInto(join(outputDir, 'harmed'))
    await harm(dist)
    const output = join(outputDir, 'talk.pdf')
    await expect(makePdf(browser, { dist, deck, output })).rejects.toThrow(sentence)
    expect([output, `${output}.part`].filter(existsSync)).toEqual([])
  })
}
