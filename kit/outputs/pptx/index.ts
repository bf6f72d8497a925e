import type { Deck } from '../../slidev/deck.ts'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { needChromium } from '../../browser/chromium.ts'
import { runChild } from '../../core/child-process.ts'
import { replaceFile } from '../../core/replace.ts'
import { Fault } from '../../core/run.ts'
import { talkDate } from '../../ledger/talk-date.ts'
import { brokenSlide, SLIDEV_BIN } from '../../slidev/cli.ts'
import { expectedPages } from '../deck-pdf/index.ts'
import { countSlides, normalizePptx } from './normalize.ts'

export interface PptxOptions {
  deck: Deck
  output: string
  /** Makes a slide for each state, instead of one for each slide. */
  clicks?: boolean
  range?: string
}

/**
 * Exports the deck as PPTX with Slidev's own exporter: each slide is one picture at twice its size, with its notes, whose
 * figures are in words. Only the notes can be edited. It starts a dev server of its own, which takes about a minute.
 * Throws a sentence, and writes nothing, unless every slide is there.
 */
export async function makePptx({ deck, output, clicks = false, range }: PptxOptions): Promise<{ pages: number, bytes: number }> {
  const expected = expectedPages({ deck, clicks, ...range === undefined ? {} : { range }, dist: '', output }).length
  let made = { pages: 0, bytes: 0 }
  // A build in this process leaves NODE_ENV at production, under which a dev server's page stays blank.
  const env = { ...process.env, NODE_ENV: 'development' }
  await replaceFile(output, async (part) => {
    const { code, output: said } = await runChild(process.execPath, [
      ...[SLIDEV_BIN, 'export', join(deck.root, 'slides.md'), '--format', 'pptx', '--with-clicks', String(clicks), '--output', part],
      // A dev server responds late when it sees its packages for the first time.
      ...['--timeout', '180000', '--executable-path', await needChromium()],
      ...range ? ['--range', range] : [],
    ], { cwd: deck.root, env })
    const broken = brokenSlide(said)
    if (code || broken)
      throw new Fault(`The PPTX was not made: ${broken ?? said.trim().split('\n').slice(-5).join('\n')}`)
    const bytes = await normalizePptx(await readFile(part), talkDate(), clicks)
    const pages = await countSlides(bytes)
    if (pages !== expected)
      throw new Fault(`The PPTX was not made: it came out with ${pages} slides where ${expected} were expected.`)
    await writeFile(part, bytes)
    made = { pages, bytes: bytes.length }
  })
  return made
}
