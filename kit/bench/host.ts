import type { Browser } from 'playwright'
import type { Load } from './host-load.ts'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { FOR_PUBLIC, FOR_STAGE, hashOf, isFresh, replaceRecorded } from '../build/freshness.ts'
import { build } from '../build/index.ts'
import { runChild } from '../core/child-process.ts'
import { ROOT, WORK } from '../core/paths.ts'
import { Fault } from '../core/run.ts'
import { loadDeck } from '../ledger/deck.ts'
import { SLIDEV_BIN } from '../slidev/cli.ts'
import { writeBare } from './host-bare.ts'
import { auditPages } from './host-lighthouse.ts'
import { measureLoad } from './host-load.ts'
import { measurePresses } from './host-presses.ts'
import { host } from './host-sites.ts'
import { median } from './median.ts'

const LOADS = 5
/** The pauses between key presses, in milliseconds: like a reader who looks at each slide, and as fast as slides appear. */
const PACES = { 'a second a slide': 1000, 'at once': 0 }

/** Builds the same deck with Slidev alone, once for each state of the sources. */
async function stock(): Promise<string> {
  const out = join(WORK, 'stock')
  if (isFresh(out, FOR_STAGE))
    return out
  console.log('Building the deck with Slidev alone ...')
  await replaceRecorded(out, FOR_STAGE, hashOf(out, FOR_STAGE), async (made) => {
    const { code, output } = await runChild(process.execPath, [SLIDEV_BIN, 'build', 'slides.md', '--out', made], { cwd: ROOT })
    if (code)
      throw new Fault(`Slidev's own build failed: ${output.trim().split('\n').at(-1)}`)
  })
  return out
}

async function tableLoads(browser: Browser, urls: Readonly<Record<string, string>>): Promise<void> {
  const loads: Record<string, Load[]> = {}
  for (let round = 0; round < LOADS; round++) {
    for (const [site, url] of Object.entries(urls))
      (loads[site] ??= []).push(await measureLoad(browser, url, site !== 'bare'))
  }
  const of = (site: string, what: keyof Load) => median(loads[site]!.map(load => load[what]))
  const cell = (site: string, what: keyof Load) => `${of(site, what).toFixed(0)} (${(of(site, what) / of('bare', what)).toFixed(2)})`
  console.log(`The cover, medians of ${LOADS} in turn, times the bare page's in brackets; goal: first and largest paint at most 1.5 times`)
  console.table(Object.keys(urls).map(site => ({ site, 'first paint, ms': cell(site, 'first'), 'largest paint, ms': cell(site, 'largest'), 'stands, ms': cell(site, 'stands'), 'bytes': cell(site, 'bytes') })))
}

async function tablePresses(browser: Browser, urls: Readonly<Record<string, string>>, total: number): Promise<void> {
  const rows = []
  for (const [pace, pause] of Object.entries(PACES)) {
    for (const [site, url] of Object.entries(urls)) {
      const times = await measurePresses(browser, url, total, pause)
      rows.push({ pace, site, 'slides': times.length, 'median, ms': median(times).toFixed(0), 'mean, ms': (times.reduce((sum, time) => sum + time, 0) / times.length).toFixed(0), 'worst, ms': Math.max(...times).toFixed(0), 'then': [...times].sort((a, b) => b - a).slice(1, 4).map(time => time.toFixed(0)).join(', ') })
    }
  }
  console.log('From key press to painted slide; goal: no slower than stock')
  console.table(rows)
}

/**
 * Compares the hosted deck with a bare page and with Slidev's own build, on a slow line and a slow processor, and audits
 * it with Lighthouse.
 */
export async function benchHost(browser: Browser): Promise<void> {
  const dist = join(ROOT, 'dist')
  if (!isFresh(dist, FOR_PUBLIC))
    await build()
  const deck = await loadDeck()
  const sites = { bare: await host(await writeBare(dist, join(WORK, 'bare')), 'bare', '/'), stock: await host(await stock(), 'stock'), ours: await host(dist, 'ours') }
  const urls = Object.fromEntries(Object.entries(sites).map(([name, { url }]) => [name, url]))
  try {
    console.log(`Load of the machine: ${loadavg().map(load => load.toFixed(1)).join(', ')}`)
    await tableLoads(browser, urls)
    await tablePresses(browser, { stock: urls.stock!, ours: urls.ours! }, deck.slides.length)
    const exhibit = deck.slides.find(slide => slide.content.includes('<QueueLoads'))!
    // Points that the bare page loses are the machine's fault: on a slow one Lighthouse's own scripts take longer than a
    // frame.
    const audited = [...['bare', 'stock'].map(site => ({ page: `${site}, cover`, url: urls[site]! })), ...['', `${exhibit.no}/`, 'read/'].map(page => ({ page: `ours, /${page}`, url: urls.ours! + page }))]
    console.log('Lighthouse; goal: 100')
    console.table((await auditPages(audited)).map(({ page, device, scores, lost }) => ({ page, device, ...scores, lost: lost.join('; ') })))
    console.log(`Load of the machine: ${loadavg().map(load => load.toFixed(1)).join(', ')}`)
  }
  finally {
    await Promise.all(Object.values(sites).map(site => site.close()))
  }
}
