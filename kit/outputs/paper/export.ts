import type { Browser } from 'playwright'
import type { Deck } from '../../slidev/deck.ts'
import type { Kind } from './kinds.ts'
import { resolve } from 'node:path'
import { launchChromium } from '../../browser/chromium.ts'
import { nameOf } from '../../core/paths.ts'
import { readRange } from '../../core/range.ts'
import { Fault, readOptions, stopwatch } from '../../core/run.ts'
import { tellAddress } from '../../ledger/address.ts'
import { loadDeck } from '../../ledger/deck.ts'
import { takeStates } from '../../snapshot/index.ts'
import { makePptx } from '../pptx/index.ts'
import { makeHandout } from './handout.ts'
import { makeScript } from './script.ts'
import { readPaper } from './size.ts'

interface Setting { browser: Browser, deck: Deck, dist: string, output: string }
/** The document to make, as its options describe it. */
interface Plan { output: string, strict: boolean, extension: '.pdf' | '.pptx', make: (setting: Setting) => Promise<{ pages: number, bytes: number }> }

const PAPER = { paper: { type: 'string', default: 'a4' } } as const
const outputAt = (path: string) => ({ output: { type: 'string', default: path } }) as const
const ON = { type: 'boolean', default: false } as const
const STRICT = { strict: ON } as const

function readPerPage(text: string): 1 | 2 {
  if (text !== '1' && text !== '2')
    throw new Fault(`--per-page takes 1 or 2; got "${text}".`)
  return text === '1' ? 1 : 2
}

const PLANS: Record<Kind, (args: string[], deck: Deck) => Plan> = {
  handout: (args) => {
    const { output, strict, paper, 'per-page': perPage } = readOptions(args, { 'handout': ON, ...outputAt('export/handout.pdf'), ...PAPER, 'per-page': { type: 'string', default: '1' }, ...STRICT })
    const how = { paper: readPaper(paper), perPage: readPerPage(perPage) }
    return { output, strict, extension: '.pdf', make: ({ browser, ...job }) => makeHandout(browser, { ...job, ...how }) }
  },
  script: (args) => {
    const { output, strict, paper } = readOptions(args, { script: ON, ...outputAt('export/script.pdf'), ...PAPER, ...STRICT })
    const how = { paper: readPaper(paper) }
    return { output, strict, extension: '.pdf', make: ({ browser, ...job }) => makeScript(browser, { ...job, ...how }) }
  },
  pptx: (args, deck) => {
    const { output, strict, clicks, range } = readOptions(args, { pptx: ON, ...outputAt('export/talk.pptx'), clicks: ON, range: { type: 'string' }, ...STRICT })
    if (range !== undefined)
      readRange(range, deck.slides.length)
    return {
      output,
      strict,
      extension: '.pptx',
      make: async ({ browser, dist, deck, output }) => {
        // Slidev's exporter does not notice a broken slide, so check the states first.
        await takeStates(browser, dist)
        return makePptx({ deck, output, clicks, ...range === undefined ? {} : { range } })
      },
    }
  },
}

/** Makes the document from the build that `withStage` provides, and prints where it is. */
export async function exportOther(name: Kind, args: string[], withStage: (work: (dist: string) => Promise<void>) => Promise<void>): Promise<void> {
  const deck = await loadDeck()
  const { output, strict, extension, make } = PLANS[name](args, deck)
  if (!output.endsWith(extension))
    throw new Fault(`--output must name a ${extension} file; got "${output}".`)
  tellAddress(strict)
  await withStage(async (dist) => {
    const took = stopwatch()
    const path = resolve(output)
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
