import type { Browser } from 'playwright'
import type { Deck, Slide } from '../deck.ts'
import { openState, settled } from '../live-page.ts'
import { Fault } from '../run.ts'

/** Something that moves: on which slide it stands, and the button that starts it after the last click. */
export interface Play { name: string, isOn: (slide: Slide) => boolean, button: string }

/** Every play whose frames are counted; add a line for a new one. */
export const PLAYS: readonly Play[] = [
  { name: 'the queue', isOn: slide => slide.content.includes('<QueueLoads'), button: '.run' },
]

/** How much slower than this machine a speaker's laptop may be. */
export const SLOWER = 4
const FRAMES = 150
/** A frame at 60 a second, and what the clock's rounding may add to it. */
const ON_TIME = 17.2

/** How many frames came in time, as a share, and the longest in milliseconds. */
export interface FrameTally { share: number, longest: number }

/** Judges the times, in milliseconds, that lie between one frame and the next. */
export function tally(intervals: readonly number[]): FrameTally {
  return { share: intervals.filter(time => time <= ON_TIME).length / intervals.length, longest: Math.max(...intervals) }
}

/** In the page: true once Slidev has mounted all slides ahead, which it does seconds after the first, and long before a talk comes to a play. */
function isLoaded(): boolean {
  return !document.querySelector('#slide-content .slidev-slide-loading')
    && document.querySelectorAll('#slide-content [class*=slidev-page-]').length >= window.__talk!.slides.value.length
}

/** In the page: starts a play and returns when each of its frames came. */
async function watchFrames([selector, count]: readonly [string, number]): Promise<number[]> {
  const times: number[] = []
  document.querySelector<HTMLElement>(selector)!.click()
  return new Promise((resolve) => {
    const onFrame = (time: number): void => {
      times.push(time)
      if (times.length > count)
        resolve(times)
      else
        requestAnimationFrame(onFrame)
    }
    requestAnimationFrame(onFrame)
  })
}

/** Plays on the built deck with the processor slowed down. Throws a sentence if the play is not there. */
export async function measureFrames(browser: Browser, url: string, { slides }: Deck, { name, isOn, button }: Play): Promise<FrameTally> {
  const slide = slides.find(isOn)
  if (!slide)
    throw new Fault(`kit/bench/frames.ts: play "${name}", field "isOn": expected a slide of the deck, got none.`)
  // Without the kit's usual reduced motion, under which nothing moves.
  const page = await browser.newPage({ reducedMotion: 'no-preference', viewport: { width: 1280, height: 720 } })
  try {
    await openState(page, url, slide.no, slide.clicks)
    const selector = `#slide-content .slidev-page-${slide.no} ${button}`
    await page.locator(selector).waitFor().catch(() => {
      throw new Fault(`kit/bench/frames.ts: play "${name}", field "button": expected a button on slide ${slide.no}, got none for "${button}".`)
    })
    await page.waitForFunction(isLoaded)
    await page.evaluate(() => new Promise(resolve => requestIdleCallback(resolve)))
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    await settled(page, slide.no, slide.clicks)
    const times = await page.evaluate(watchFrames, [selector, FRAMES] as const)
    return tally(times.slice(1).map((time, i) => time - times[i]!))
  }
  finally {
    await page.close()
  }
}
