import type { Browser } from 'playwright'
import type { Deck } from '../deck.ts'
import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { runChild } from '../child.ts'
import { needChromium } from '../chromium.ts'
import { ROOT, WORK } from '../paths.ts'
import { makePdf } from '../pdf.ts'
import { Fault } from '../run.ts'
import { SLIDEV_BIN } from '../slidev.ts'

/** How much longer the long deck is. */
export const LONGER = 10
const FOLDER = join(WORK, 'bench')

/** A way of making a PDF of the deck, and how long it took, in seconds. */
export interface PdfRow { what: string, seconds: number }

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

/** Runs a whole command, from the start of its process to its file. Throws if it leaves none. */
async function timeCommand(what: string, args: string[], output: string): Promise<PdfRow> {
  const took = await seconds(async () => {
    const { code, output: said } = await runChild(process.execPath, args, { cwd: ROOT, env: { ...process.env, NODE_OPTIONS: '' } })
    if (code || !await stat(output).catch(() => undefined))
      throw new Fault(`kit/bench/pdf.ts: "${what}": expected a PDF, got ${said.trim().split('\n').at(-1)}.`)
  })
  return { what, seconds: took }
}

/** Slidev's own export of the deck against this kit's from the built one, each as a command: the faster of two runs, in turn, since a machine is never idle. */
export async function benchExport(): Promise<PdfRow[]> {
  await mkdir(FOLDER, { recursive: true })
  const [stock, own] = [join(FOLDER, 'stock.pdf'), join(FOLDER, 'own.pdf')]
  const rounds: PdfRow[] = []
  for (let round = 0; round < 2; round++) {
    rounds.push(
      await timeCommand('slidev export', [SLIDEV_BIN, 'export', join(ROOT, 'slides.md'), '--output', stock, '--timeout', '240000', '--executable-path', await needChromium()], stock),
      await timeCommand('npm run export', [join(ROOT, 'kit/export.ts'), '--output', own], own),
    )
  }
  return ['slidev export', 'npm run export'].map(what => ({ what, seconds: Math.min(...rounds.filter(row => row.what === what).map(row => row.seconds)) }))
}

/** The built deck against one in which every slide comes so many times, after one run that counts for nothing. */
export async function benchLength(browser: Browser, dist: string, deck: Deck): Promise<PdfRow[]> {
  const make = (repeat: number) => makePdf(browser, { dist, deck, repeat, output: join(FOLDER, 'length.pdf') })
  await make(1)
  const pages = deck.slides.length
  return [
    { what: `${pages} pages`, seconds: await seconds(() => make(1)) },
    { what: `${pages * LONGER} pages`, seconds: await seconds(() => make(LONGER)) },
  ]
}
