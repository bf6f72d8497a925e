import type { Page } from '@playwright/test'
import { settled } from '../../kit/browser/live-page.ts'
import { watchPage } from '../../kit/browser/watch-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { SELECTORS } from '../../kit/slidev/contract.ts'
import { seeded } from '../../models/random.ts'
import { allRendered } from '../support/ahead.ts'
import { position } from '../support/controls.ts'
import { expect, test } from '../support/fixtures.ts'
import { choose, withoutFullScreen } from '../support/walk.ts'

const { slides } = await loadDeck()
const [STEPS, FIRST, RELOADS_UNTIL, ROUND] = [2000, 100, 1000, 50]
/** How much more than after the first steps the page may hold at the end. */
const GROWTH = 1.2

/** In the page: true once all slides are rendered ahead. Until then the page grows because it should. */

/** As much of a heap snapshot as is read here: the nodes' fields one after the other, the type and the size among them. */
interface Snapshot { snapshot: { meta: { node_fields: string[], node_types: [string[]] } }, nodes: number[] }

/** What the page holds: bytes of its objects, and nodes of documents, those no longer shown included. Machine code is left out, which grows as long as the compiler finds something to do. */
async function heldBy(page: Page): Promise<{ bytes: number, nodes: number }> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { nodes } = await session.send('Memory.getDOMCounters')
  const chunks: string[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.detach()
  const { snapshot: { meta }, nodes: heap } = JSON.parse(chunks.join('')) as Snapshot
  const [type, size] = [meta.node_fields.indexOf('type'), meta.node_fields.indexOf('self_size')]
  let bytes = 0
  for (let at = 0; at < heap.length; at += meta.node_fields.length) {
    if (!['code', 'native', 'synthetic'].includes(meta.node_types[0][heap[at + type]!]!))
      bytes += heap[at + size]!
  }
  return { bytes, nodes }
}

/** The same state each time, with everything closed and every exhibit as it was. */
async function rest(page: Page): Promise<void> {
  // A step that is still under way would come after the last one.
  const { no, clicks } = await position(page)
  await settled(page, no, clicks)
  await page.keyboard.press('Escape')
  await page.evaluate(() => window.__talk!.router!.push({ path: '/1', query: {} }))
  await settled(page, 1, 0)
}

test.use({ ahead: true })

test(`${STEPS} random steps break nothing and leave nothing behind`, async ({ page, deckUrl }) => {
  test.setTimeout(900_000)
  const faults = watchPage(page, new URL(deckUrl).origin)
  await page.addInitScript(withoutFullScreen)
  const random = seeded(20)
  const steps: string[] = []
  await page.goto(deckUrl)
  await settled(page, 1, 0)
  let before = { bytes: 0, nodes: 0 }
  for (let i = 0; i < STEPS; i++) {
    // What is behind a reload is forgotten: the last thousand steps are one life of the page.
    if (i % 200 === 150 && i < RELOADS_UNTIL) {
      await page.reload()
      // Until its router is ready, the deck is at slide 1, wherever it was.
      await page.waitForFunction(slide => !!window.__talk && document.querySelector(slide) !== null, `${SELECTORS.show} > ${SELECTORS.page}`)
    }
    const step = choose(random)
    steps.push(step.name)
    await step.take(page, random, slides.length).catch((error: Error) => {
      throw new Error(`after ${steps.slice(-ROUND).join(', ')}: ${error.message}`, { cause: error })
    })
    if (i % ROUND === 0) {
      const { no, clicks } = await position(page)
      await settled(page, no, clicks)
      expect(faults, `after ${steps.slice(-ROUND).join(', ')}`).toEqual([])
    }
    if (i === FIRST) {
      await page.waitForFunction(allRendered)
      await rest(page)
      before = await heldBy(page)
    }
  }
  await page.waitForFunction(allRendered)
  await rest(page)
  const after = await heldBy(page)
  test.info().annotations.push({ type: 'held', description: `${before.bytes} to ${after.bytes} bytes, ${before.nodes} to ${after.nodes} nodes` })
  expect(after.bytes / before.bytes, 'how many more bytes are held').toBeLessThan(GROWTH)
  expect(after.nodes / before.nodes, 'how many more nodes are held').toBeLessThan(GROWTH)
  expect(faults).toEqual([])
})

test('a page that keeps what it has shown is found out', async ({ page }) => {
  const before = await heldBy(page)
  await page.evaluate(() => Object.assign(window, {
    kept: Array.from({ length: 100 }, () => Array.from({ length: 10_000 }, Math.random)),
    shown: Array.from({ length: 1000 }, () => document.createElement('p')),
  }))
  const after = await heldBy(page)
  expect(after.bytes / before.bytes).toBeGreaterThan(GROWTH)
  expect(after.nodes / before.nodes).toBeGreaterThan(GROWTH)
})
