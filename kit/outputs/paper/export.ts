import type { Browser } from 'playwright'
import type { Deck } from '../../slidev/deck.ts'
import type { ExportOptions, Kind } from './kinds.ts'
import { launchChromium } from '../../browser/chromium.ts'
import { nameOf, typedPath } from '../../core/paths.ts'
import { readRange } from '../../core/range.ts'
import { Fault, stopwatch } from '../../core/run.ts'
import { needWritable } from '../../core/writable.ts'
import { tellAddress } from '../../ledger/address.ts'
import { loadDeck } from '../../ledger/deck.ts'
import { takeStates } from '../../snapshot/index.ts'
import { makePptx } from '../pptx/index.ts'
import { makeHandout } from './handout.ts'
import { readClicks } from './kinds.ts'
import { makeScript } from './script.ts'
import { readPaper } from './size.ts'

interface Setting { browser: Browser, deck: Deck, dist: string, output: string }
/** The document to make, as its options describe it. */
interface Plan { output: string, extension: '.pdf' | '.pptx', make: (setting: Setting) => Promise<{ pages: number, bytes: number }> }

function readPerPage(text = '1'): 1 | 2 {
  if (text !== '1' && text !== '2')
    throw new Fault(`--per-page takes 1 or 2; got "${text}".`)
  return text === '1' ? 1 : 2
}

const PLANS: Record<Kind, (options: ExportOptions, deck: Deck) => Plan> = {
  handout: ({ paper, 'per-page': perPage }) => {
    const how = { paper: readPaper(paper), perPage: readPerPage(perPage) }
    return { output: 'export/handout.pdf', extension: '.pdf', make: ({ browser, ...job }) => makeHandout(browser, { ...job, ...how }) }
  },
  lectern: ({ paper }) => {
    const how = { paper: readPaper(paper) }
    return { output: 'export/script.pdf', extension: '.pdf', make: ({ browser, ...job }) => makeScript(browser, { ...job, ...how }) }
  },
  pptx: ({ clicks, range }, deck) => {
    const states = readClicks(clicks)
    if (states === 'key')
      throw new Fault('--clicks takes only all with --pptx; got "key".')
    if (range !== undefined)
      readRange(range, deck.slides.length)
    return {
      output: 'export/talk.pptx',
      extension: '.pptx',
      make: async ({ browser, dist, deck, output }) => {
        // Slidev's exporter does not notice a broken slide, so check the states first.
        await takeStates(browser, dist)
        return makePptx({ deck, output, clicks: states, ...range === undefined ? {} : { range } })
      },
    }
  },
}

/** Makes the document from the build that `withStage` provides, and prints where it is. */
export async function exportOther(name: Kind, options: ExportOptions, withStage: (work: (dist: string) => Promise<void>) => Promise<void>): Promise<void> {
  const deck = await loadDeck()
  const { extension, make, ...plan } = PLANS[name](options, deck)
  const output = options.output ?? plan.output
  if (!output.endsWith(extension))
    throw new Fault(`--output must name a ${extension} file; got "${output}".`)
  tellAddress(options.strict)
  const path = typedPath(output)
  needWritable([{ file: path }])
  await withStage(async (dist) => {
    const took = stopwatch()
    console.log(`Making ${nameOf(path)} ...`)
    const browser = await launchChromium()
    try {
      const { pages, bytes } = await make({ browser, deck, dist, output: path })
      console.log(`Wrote ${nameOf(path)}: ${pages} ${extension === '.pptx' ? 'slides' : 'pages'}, ${Math.round(bytes / 1024)} kB, in ${took()}.`)
    }
    finally {
      await browser.close()
    }
  })
}
