import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { needChromium } from '../browser/chromium.ts'
import { runChild } from '../core/child-process.ts'
import { ROOT, WORK } from '../core/paths.ts'
import { Fault } from '../core/run.ts'
import { SLIDEV_BIN } from '../slidev/cli.ts'
import { ROUNDS } from './frames.ts'
import { median } from './median.ts'

/** How many times each slide is repeated in the long deck. */
export const LONGER = 10
const FOLDER = join(WORK, 'bench')

/** A way of making a PDF of the deck, and its time in seconds. */
export interface PdfRow { what: string, seconds: number }

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

/** Times a whole command, from the start of its process until its file is written. Throws if it writes none. */
async function timeCommand(what: string, args: string[], output: string): Promise<PdfRow> {
  const took = await seconds(async () => {
    const { code, output: said } = await runChild(process.execPath, args, { cwd: ROOT, env: { ...process.env, NODE_OPTIONS: '' } })
    if (code || !await stat(output).catch(() => undefined))
      throw new Fault(`kit/bench/pdf.ts: "${what}": expected a PDF, got ${said.trim().split('\n').at(-1)}.`)
  })
  return { what, seconds: took }
}

/**
 * Runs the measurements in turn, several rounds of each, and returns their medians. A machine is never idle, and now and
 * then a run of Slidev's takes half of its usual time.
 */
async function timeInTurn(times: readonly (() => Promise<PdfRow>)[]): Promise<PdfRow[]> {
  const rounds: PdfRow[][] = []
  for (let round = 0; round < ROUNDS; round++) {
    const rows: PdfRow[] = []
    for (const time of times)
      rows.push(await time())
    rounds.push(rows)
  }
  return rounds[0]!.map(({ what }, i) => ({ what, seconds: median(rounds.map(rows => rows[i]!.seconds)) }))
}

/** Compares Slidev's own export of the deck with this kit's export of the built deck, each as a command. */
export async function benchExport(): Promise<PdfRow[]> {
  await mkdir(FOLDER, { recursive: true })
  const [stock, own] = [join(FOLDER, 'stock.pdf'), join(FOLDER, 'own.pdf')]
  const chromium = await needChromium()
  return timeInTurn([
    () => timeCommand('slidev export', [SLIDEV_BIN, 'export', join(ROOT, 'slides.md'), '--output', stock, '--timeout', '240000', '--executable-path', chromium], stock),
    () => timeCommand('npm run export', [join(ROOT, 'kit/commands/export.ts'), '--output', own], own),
  ])
}

/** Compares the export of the built deck with that of the long deck, each as a command. */
export async function benchLength(pages: number): Promise<PdfRow[]> {
  const output = join(FOLDER, 'length.pdf')
  return timeInTurn([1, LONGER].map(times => () => timeCommand(`${pages * times} pages`, [join(ROOT, 'kit/bench/longer.ts'), String(times), output], output)))
}
