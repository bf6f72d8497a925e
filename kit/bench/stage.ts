/**
 * How long a press in one window takes to be painted in the other: beside the press's own window, and beside two bare pages
 * that pass a number on by BroadcastChannel, which is the least that any deck could take here.
 */
import type { Browser, BrowserContext, Page } from 'playwright'
import { createServer } from 'node:http'
import { listen } from '../browser/serve.ts'
import { STAGE } from '../core/paths.ts'
import { originOf } from '../present/run.ts'
import { answerOf, listenOn } from '../present/server.ts'
import { SELECTORS } from '../slidev/contract.ts'
import { median } from './median.ts'

/** Presses to time, and the pause between two, in milliseconds: a speaker in a hurry. */
const PRESSES = 40
const PAUSE = 250
const PORTS = Array.from({ length: 50 }, (_, i) => 15_600 + i)
const FRAMES = 5

/** Milliseconds from a press to the paint, in the window of the press and in the other. */
interface Latency { own: number[], other: number[] }

const BARE = '<!doctype html><title>bare</title><p id="n">0</p><script>const c = new BroadcastChannel("n"); const show = n => document.getElementById("n").textContent = n; let n = 0; c.onmessage = e => show(n = e.data); addEventListener("keydown", () => { show(++n); c.postMessage(n) })</script>'

/** In the page: notes when each change of what `selector` matches was painted, in ms since 1970. */
function watchPaints(selector: string): void {
  const paints: number[] = []
  Object.assign(window, { __paints: paints })
  new MutationObserver(() => requestAnimationFrame(() => {
    const painted = new MessageChannel()
    painted.port1.onmessage = () => paints.push(performance.timeOrigin + performance.now())
    painted.port2.postMessage(0)
  })).observe(document.querySelector(selector)!, { childList: true, subtree: true, characterData: true, attributes: true })
}

/** In the page: notes when each key was pressed, in ms since 1970. */
function watchKeys(): void {
  const keys: number[] = []
  Object.assign(window, { __keys: keys })
  addEventListener('keydown', ({ timeStamp }) => keys.push(performance.timeOrigin + timeStamp), { capture: true })
}

type Watched = Window & { __paints: number[], __keys: number[] }

/** Whether a window paints at all: some browsers do not paint a window that another covers. */
function paints(page: Page): Promise<boolean> {
  return page.evaluate(frames => Promise.race([
    (async () => {
      for (let i = 0; i < frames; i++)
        await new Promise(resolve => requestAnimationFrame(resolve))
      return true
    })(),
    new Promise<boolean>(resolve => setTimeout(resolve, 1000, false)),
  ]), FRAMES)
}

/** Times presses in `own`; undefined if one of the two windows does not paint. */
async function time(own: Page, other: Page, selector: string): Promise<Latency | undefined> {
  if (!(await paints(own) && await paints(other)))
    return undefined
  await own.evaluate(watchKeys)
  for (const page of [own, other])
    await page.evaluate(watchPaints, selector)
  const latency: Latency = { own: [], other: [] }
  for (let i = 0; i < PRESSES; i++) {
    await own.keyboard.press('ArrowRight')
    await own.waitForTimeout(PAUSE)
    const pressed = await own.evaluate(() => (window as unknown as Watched).__keys.at(-1)!)
    for (const [name, page] of [['own', own], ['other', other]] as const) {
      const painted = await page.evaluate(since => (window as unknown as Watched).__paints.find(at => at >= since), pressed)
      if (painted !== undefined)
        latency[name].push(painted - pressed)
    }
  }
  return latency
}

async function pair(context: BrowserContext, addresses: readonly [string, string], ready: string): Promise<[Page, Page]> {
  const pages = await Promise.all(addresses.map(() => context.newPage()))
  for (const [i, page] of pages.entries()) {
    await page.goto(addresses[i]!)
    await page.waitForSelector(ready, { state: 'attached' })
  }
  return pages as [Page, Page]
}

/** What was measured of one pair of windows; without times, if they do not both paint. */
export interface StageRow { what: string, own?: number, other?: number, worst?: number, lost?: number }

const row = (what: string, latency: Latency | undefined): StageRow => latency ? { what, own: median(latency.own), other: median(latency.other), worst: Math.max(...latency.other), lost: PRESSES - latency.other.length } : { what }

/** Measures presses in the speaker's window and in the audience's, over the built stage. */
export async function benchStage(browser: Browser): Promise<StageRow[]> {
  const run = (await listenOn(PORTS))!
  run.server.on('request', answerOf(STAGE, run.port, { id: 'bench' }))
  const bare = createServer((_, response) => void response.setHeader('Content-Type', 'text/html').end(BARE))
  const { close } = await listen(bare, 0)
  const { port } = bare.address() as { port: number }
  const [deck, plain] = [originOf(run.port), originOf(port)]
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  try {
    const [speaker, audience] = await pair(context, [`${deck}/presenter/1`, `${deck}/`], `${SELECTORS.content} ${SELECTORS.layout}`)
    const [one, two] = await pair(context, [`${plain}/`, `${plain}/`], '#n')
    return [
      row('bare page, to the other', await time(one, two, '#n')),
      row('speaker’s window, to the audience’s', await time(speaker, audience, SELECTORS.content)),
      row('audience’s window, to the speaker’s', await time(audience, speaker, SELECTORS.content)),
    ]
  }
  finally {
    await context.close()
    await run.close()
    await close()
  }
}
