import type { Scheme } from '../outputs/shots/pictures.ts'
import { join } from 'node:path'
import { launchChromium } from '../browser/chromium.ts'
import { withStage } from '../build/index.ts'
import { runCommand } from '../core/command.ts'
import { nameOf, ROOT } from '../core/paths.ts'
import { readRange } from '../core/range.ts'
import { replace } from '../core/replace.ts'
import { Fault, progress, stopwatch } from '../core/run.ts'
import { needWritable } from '../core/writable.ts'
import { siteUrl } from '../ledger/address.ts'
import { loadDeck } from '../ledger/deck.ts'
import { countStates, takePictures } from '../outputs/shots/pictures.ts'

const SHOTS = join(ROOT, 'export/shots')

/** Takes a screenshot of every state, light and dark, and makes a contact sheet for each act. */
await runCommand({
  name: 'shots',
  does: 'Takes a picture of every state into export/shots/, with contact sheets.',
  example: '--range 2-5 --scheme dark',
  options: {
    range: { type: 'string', value: 'slides', help: 'only these slides, like 2-5' },
    scheme: { type: 'string', value: 'light|dark', help: 'only these colours' },
    print: { type: 'boolean', help: 'as on the print page, instead of on the stage' },
  },
}, async (options) => {
  if (options.scheme !== undefined && options.scheme !== 'light' && options.scheme !== 'dark')
    throw new Fault(`--scheme takes light or dark; got "${options.scheme}".`)
  siteUrl()
  needWritable([{ folder: SHOTS }])
  const deck = await loadDeck()
  const numbers = options.range === undefined ? undefined : readRange(options.range, deck.slides.length)
  const slides = deck.slides.filter(slide => !numbers || numbers.includes(slide.no))
  const schemes: Scheme[] = options.scheme ? [options.scheme] : ['light', 'dark']
  const took = stopwatch()
  await withStage(async (stage) => {
    const browser = await launchChromium()
    try {
      const total = countStates(slides) * schemes.length
      const done = progress('Pictures', total)
      const faults: string[] = []
      for (const scheme of schemes) {
        await replace(join(SHOTS, options.print ? `print-${scheme}` : scheme), async (folder) => {
          faults.push(...await takePictures({ browser, built: { dist: stage }, slides, scheme, folder, print: options.print, done }))
        })
      }
      console.log(`Took ${total} pictures into ${nameOf(SHOTS)}/ in ${took()}.`)
      if (faults.length)
        throw new Fault([...new Set(faults)].join('\n'))
    }
    finally {
      await browser.close()
    }
  })
})
