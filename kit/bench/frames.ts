import type { Browser, Page } from 'playwright'
import type { Selectors } from '../slidev/contract.ts'
import type { Deck, Slide } from '../slidev/deck.ts'
import { openState, settled } from '../browser/live-page.ts'
import { Fault } from '../core/run.ts'
import { SELECTORS, slideOf } from '../slidev/contract.ts'
import { median } from './median.ts'

/**
 * Something that moves, on which slide it stands, and the control that moves it after the last click: a button that
 * starts it, or one that is pressed in each frame, or a slider that is dragged from end to end and back, a step in each frame.
 */
export interface Play { name: string, isOn: (slide: Slide) => boolean, control: string, how: 'start' | 'press' | 'drag' }

const hospital = (slide: Slide): boolean => slide.content.includes('<WaitingRoom')
/** Every play whose frames are counted; add a line for a new one. */
export const PLAYS: readonly Play[] = [
  { name: 'the queue, a batch a frame', isOn: slide => slide.content.includes('<QueueLoads'), control: '.run', how: 'start' },
  { name: 'the hospital, a patient a frame', isOn: hospital, control: '.play', how: 'press' },
  { name: 'the hospital, doctors dragged', isOn: hospital, control: '.control:nth-child(1) input', how: 'drag' },
  { name: 'the hospital, patients dragged', isOn: hospital, control: '.control:nth-child(2) input', how: 'drag' },
  { name: 'the hospital, top-k dragged', isOn: hospital, control: '.control:nth-child(3) input', how: 'drag' },
]

/** How much slower than this machine a speaker's laptop may be. */
export const SLOWER = 4
const FRAMES = 150
/** Odd, so that one is in the middle. */
export const ROUNDS = 3
/** A frame at 60 a second, and what the clock's rounding may add to it. */
const ON_TIME = 17.2

/** How many frames came in time, as a share, and the longest in milliseconds. */
export interface FrameTally { share: number, longest: number }

/** The middle one of an odd number of rounds, share and longest each for itself: a machine that is busy with something else spoils a round, seldom most. */
export function middleOf(rounds: readonly FrameTally[]): FrameTally {
  return { share: median(rounds.map(round => round.share)), longest: median(rounds.map(round => round.longest)) }
}

/** Judges the times, in milliseconds, that lie between one frame and the next. */
export function tally(intervals: readonly number[]): FrameTally {
  return { share: intervals.filter(time => time <= ON_TIME).length / intervals.length, longest: Math.max(...intervals) }
}

/** In the page: true once Slidev has mounted all slides ahead, which it does seconds after the first, and long before a talk comes to a play. */
function isLoaded({ content, loading, page }: Selectors): boolean {
  return !document.querySelector(`${content} ${loading}`)
    && document.querySelectorAll(`${content} ${page}`).length >= window.__talk!.slides.value.length
}

/** In the page: plays and returns when each of the frames came. */
async function watchFrames([selector, how, count]: readonly [string, Play['how'], number]): Promise<number[]> {
  const times: number[] = []
  const control = document.querySelector<HTMLElement>(selector)!
  function move(): void {
    if (how === 'press' || (how === 'start' && times.length === 0))
      control.click()
    if (how === 'drag' && control instanceof HTMLInputElement) {
      const [least, most] = [Number(control.min), Number(control.max)]
      control.value = String(least + (most - least) * Math.abs(1 - 2 * times.length / count))
      control.dispatchEvent(new Event('input', { bubbles: true }))
    }
  }
  return new Promise((resolve) => {
    const onFrame = (time: number): void => {
      move()
      times.push(time)
      if (times.length > count)
        resolve(times)
      else
        requestAnimationFrame(onFrame)
    }
    requestAnimationFrame(onFrame)
  })
}

async function countFrames(page: Page, selector: string, how: Play['how'], ready: () => Promise<void>): Promise<FrameTally> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await ready()
  const times = await page.evaluate(watchFrames, [selector, how, FRAMES] as const)
  return tally(times.slice(1).map((time, i) => time - times[i]!))
}

// Without the kit's usual reduced motion, under which nothing moves.
const MOVING = { reducedMotion: 'no-preference', viewport: { width: 1280, height: 720 } } as const

/** Pages that have next to nothing to do: what they miss, the machine missed. A native slider alone takes a good part of a frame. */
export const BARE: readonly (Pick<Play, 'name' | 'control' | 'how'> & { content: string })[] = [
  { name: 'nothing, on an empty page', control: 'button', how: 'press', content: '<button>Nothing</button>' },
  { name: 'a slider dragged, on an empty page', control: 'input', how: 'drag', content: '<input type="range" min="0" max="300">' },
]

export async function measureBare(browser: Browser, { control, how, content }: typeof BARE[number]): Promise<FrameTally> {
  const page = await browser.newPage(MOVING)
  try {
    await page.setContent(content)
    return await countFrames(page, control, how, async () => {})
  }
  finally {
    await page.close()
  }
}

/** Plays on the built deck with the processor slowed down. Throws a sentence if the play is not there. */
export async function measureFrames(browser: Browser, url: string, { slides }: Deck, { name, isOn, control, how }: Play): Promise<FrameTally> {
  const slide = slides.find(isOn)
  if (!slide)
    throw new Fault(`kit/bench/frames.ts: play "${name}", field "isOn": expected a slide of the deck, got none.`)
  const page = await browser.newPage(MOVING)
  try {
    await openState(page, url, slide.no, slide.clicks)
    const selector = `${slideOf(slide.no)} ${control}`
    await page.locator(selector).waitFor().catch(() => {
      throw new Fault(`kit/bench/frames.ts: play "${name}", field "control": expected a control on slide ${slide.no}, got none for "${control}".`)
    })
    await page.waitForFunction(isLoaded, SELECTORS)
    await page.evaluate(() => new Promise(resolve => requestIdleCallback(resolve)))
    return await countFrames(page, selector, how, () => settled(page, slide.no, slide.clicks))
  }
  finally {
    await page.close()
  }
}
