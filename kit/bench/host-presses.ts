import type { Browser } from 'playwright'
import type { Selectors } from '../slidev/contract.ts'
import { seeded } from '../../models/random.ts'
import { settled } from '../browser/live-page.ts'
import { SELECTORS, slideOf } from '../slidev/contract.ts'
import { slowPage } from './host-load.ts'

/** The keys for a walk over all slides, with a step back now and then. */
export function walk(total: number): ('ArrowDown' | 'ArrowUp')[] {
  const random = seeded(6)
  return Array.from({ length: total - 1 }, (_, i) => i > 0 && random.uniform() < 0.15 ? ['ArrowDown', 'ArrowUp', 'ArrowDown'] as const : ['ArrowDown'] as const).flat()
}

/** In the page: records how long after each key press the new slide was painted, in milliseconds. */
function watchPresses([slidePrefix, { layout, loading }]: readonly [string, Selectors]): void {
  const times: number[] = []
  Object.assign(window, { __presses: times })
  addEventListener('keydown', ({ timeStamp, key }) => {
    const no = window.__talk!.currentSlideNo.value + (key === 'ArrowDown' ? 1 : -1)
    const look = (): void => {
      const slide = document.querySelector<HTMLElement>(slidePrefix + no)
      if (!slide?.offsetParent || !slide.querySelector(layout) || slide.querySelector(loading))
        return void requestAnimationFrame(look)
      const painted = new MessageChannel()
      painted.port1.onmessage = () => times.push(performance.now() - timeStamp)
      painted.port2.postMessage(0)
    }
    requestAnimationFrame(look)
  }, { capture: true })
}

/**
 * Walks over a deck by keys, each pressed `pause` milliseconds after the last slide was painted. Returns how long each
 * slide took, in milliseconds.
 */
export async function measurePresses(browser: Browser, url: string, total: number, pause: number): Promise<number[]> {
  const { page } = await slowPage(browser)
  try {
    await page.goto(url)
    await settled(page, 1, 0)
    await page.evaluate(watchPresses, [slideOf(''), SELECTORS] as const)
    for (const [i, key] of walk(total).entries()) {
      await page.waitForTimeout(pause)
      await page.keyboard.press(key)
      await page.waitForFunction(count => (window as unknown as { __presses: number[] }).__presses.length > count, i)
    }
    return await page.evaluate(() => (window as unknown as { __presses: number[] }).__presses)
  }
  finally {
    await page.context().close()
  }
}
