import type { Page } from '@playwright/test'
import { settled } from '../../kit/browser/live-page.ts'
import { watchPage } from '../../kit/browser/watch-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { SELECTORS } from '../../kit/slidev/contract.ts'
import { seeded } from '../../models/random.ts'
import { position } from '../support/controls.ts'
import { expect, test } from '../support/fixtures.ts'
import { allPrefetched } from '../support/prefetched.ts'
import { chooseStep, withoutFullScreen } from '../support/random-walk.ts'

const { slides } = await loadDeck()
const [STEPS, FIRST, RELOADS_UNTIL, ROUND] = [2000, 100, 1000, 50]
/** By which factor the page's memory may grow after the first steps. */
const GROWTH = 1.2

/** The parts of a heap snapshot that are read here. `nodes` has the fields of all nodes one after the other. */
interface HeapSnapshot { snapshot: { meta: { node_fields: string[], node_types: [string[]] } }, nodes: number[] }

/** The page's memory: bytes of objects, and DOM nodes including detached ones. Compiled code is left out, since it grows while the JIT compiler works. */
async function memoryOf(page: Page): Promise<{ bytes: number, nodes: number }> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { nodes } = await session.send('Memory.getDOMCounters')
  const chunks: string[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.detach()
  const { snapshot: { meta }, nodes: heap } = JSON.parse(chunks.join('')) as HeapSnapshot
  const [type, size] = [meta.node_fields.indexOf('type'), meta.node_fields.indexOf('self_size')]
  let bytes = 0
  for (let at = 0; at < heap.length; at += meta.node_fields.length) {
    if (!['code', 'native', 'synthetic'].includes(meta.node_types[0][heap[at + type]!]!))
      bytes += heap[at + size]!
  }
  return { bytes, nodes }
}

/** Returns to the same state: the first slide, with everything closed and all exhibits at their defaults. */
async function resetDeck(page: Page): Promise<void> {
  // Wait for a step that is still in progress.
  const { no, clicks } = await position(page)
  await settled(page, no, clicks)
  await page.keyboard.press('Escape')
  await page.evaluate(() => window.__talk!.router!.push({ path: '/1', query: {} }))
  await settled(page, 1, 0)
}

test.use({ prefetch: true })

test(`${STEPS} random steps cause no faults and no memory leak`, { tag: '@slow' }, async ({ page, deckUrl }) => {
  test.setTimeout(900_000)
  const faults = watchPage(page, new URL(deckUrl).origin)
  await page.addInitScript(withoutFullScreen)
  const random = seeded(20)
  const steps: string[] = []
  await page.goto(deckUrl)
  await settled(page, 1, 0)
  let before = { bytes: 0, nodes: 0 }
  for (let i = 0; i < STEPS; i++) {
    // A reload frees all memory, so there are none in the last thousand steps.
    if (i % 200 === 150 && i < RELOADS_UNTIL) {
      await page.reload()
      // Until its router is ready, the deck claims to be at slide 1.
      await page.waitForFunction(slide => !!window.__talk && document.querySelector(slide) !== null, `${SELECTORS.show} > ${SELECTORS.page}`)
    }
    const step = chooseStep(random)
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
      await page.waitForFunction(allPrefetched)
      await resetDeck(page)
      before = await memoryOf(page)
    }
  }
  await page.waitForFunction(allPrefetched)
  await resetDeck(page)
  const after = await memoryOf(page)
  test.info().annotations.push({ type: 'memory', description: `${before.bytes} to ${after.bytes} bytes, ${before.nodes} to ${after.nodes} nodes` })
  expect(after.bytes / before.bytes, 'growth in bytes').toBeLessThan(GROWTH)
  expect(after.nodes / before.nodes, 'growth in nodes').toBeLessThan(GROWTH)
  expect(faults).toEqual([])
})

test('planted: a page that leaks memory is reported', async ({ page }) => {
  const before = await memoryOf(page)
  await page.evaluate(() => Object.assign(window, {
    kept: Array.from({ length: 100 }, () => Array.from({ length: 10_000 }, Math.random)),
    shown: Array.from({ length: 1000 }, () => document.createElement('p')),
  }))
  const after = await memoryOf(page)
  expect(after.bytes / before.bytes).toBeGreaterThan(GROWTH)
  expect(after.nodes / before.nodes).toBeGreaterThan(GROWTH)
})
