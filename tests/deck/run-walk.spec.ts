import type { Page } from '@playwright/test'
import type { Random } from '../../models/random.ts'
import type { Role } from '../support/run-windows.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { seeded } from '../../models/random.ts'
import { expect, test } from '../support/fixtures.ts'
import { addressOf, agree, openWindow, started } from '../support/run-windows.ts'

const { slides } = await loadDeck()

/** The windows of a walk, with the role of each. */
interface Windows { pages: Page[], roles: Role[] }
interface Act { name: string, weight: number, take: (windows: Windows, i: number, random: Random, url: string) => Promise<unknown> }

const KEYS = ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'PageDown', 'Space', 'Home', 'End', 'a', 'd', 'p', 'p', 'c', 'Escape', 'l', 't', 'y', 'F5']

/** Puts a stroke on the slide, as the pen does. */
async function draw(page: Page): Promise<void> {
  await page.keyboard.press('i')
  const { width, height } = page.viewportSize()!
  await page.mouse.move(width * 0.1, height * 0.3)
  await page.mouse.down()
  await page.mouse.move(width * 0.2, height * 0.4, { steps: 3 })
  await page.mouse.up()
  await page.keyboard.press('i')
}

const ACTS: readonly Act[] = [
  { name: 'a key', weight: 70, take: ({ pages }, i, random) => pages[i]!.keyboard.press(KEYS[random.below(KEYS.length)]!) },
  { name: 'a jump', weight: 8, take: ({ pages }, i, random) => pages[i]!.evaluate(([no, click]) => void window.__talk!.go(no, click), [1 + random.below(slides.length), random.below(3)] as const) },
  { name: 'a blank', weight: 6, take: ({ pages }, i) => pages[i]!.keyboard.press('b') },
  { name: 'a reload', weight: 3, take: async ({ pages }, i) => {
    await pages[i]!.reload()
    await started(pages[i]!)
  } },
  { name: 'another address', weight: 1, take: async ({ pages, roles }, i, random, url) => {
    await pages[i]!.goto(addressOf(url, roles[i]!, 1 + random.below(slides.length)))
    await started(pages[i]!)
  } },
  { name: 'a freeze and a thaw', weight: 4, take: async ({ pages }, i) => {
    await pages[0]!.keyboard.press('z')
    await pages[i]!.keyboard.press('ArrowRight')
    await pages[0]!.keyboard.press('ArrowRight')
    await pages[0]!.keyboard.press('z')
  } },
  { name: 'a stroke', weight: 4, take: ({ pages }) => draw(pages[0]!) },
]
const TOTAL = ACTS.reduce((sum, { weight }) => sum + weight, 0)

function pick(random: Random): Act {
  let at = random.below(TOTAL)
  return ACTS.find(({ weight }) => (at -= weight) < 0)!
}

/** Walks at random with three windows, and looks at every rest whether they agree. */
async function walk(windows: Windows, steps: number, seed: number, url: string): Promise<void> {
  const random = seeded(seed)
  const trace: string[] = []
  for (let step = 0; step < steps; step++) {
    const [act, i] = [pick(random), random.below(windows.pages.length)]
    trace.push(`${act.name} in window ${i}`)
    await act.take(windows, i, random, url)
    await agree(windows.pages, `after step ${step}: ${trace.slice(-4).join(', ')}`)
  }
}

for (const { steps, seed, slow } of [{ steps: 200, seed: 20, slow: '' }, { steps: 1000, seed: 21, slow: ' @slow' }]) {
  test(`three windows agree at every rest of ${steps} random steps${slow}`, async ({ context, runUrl }) => {
    test.setTimeout(steps * 3000)
    const faults: string[] = []
    context.on('weberror', error => faults.push(String(error.error())))
    const roles: Role[] = ['speaker', 'audience', 'audience']
    const pages: Page[] = []
    for (const role of roles)
      pages.push(await openWindow(context, runUrl, role))
    await walk({ pages, roles }, steps, seed, runUrl)
    expect(faults).toEqual([])
  })
}
