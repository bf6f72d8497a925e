import type { Browser, Page } from 'playwright'
import type { Selectors } from '../slidev/contract.ts'
import type { Deck, Slide } from '../slidev/deck.ts'
import { openState, settled } from '../browser/live-page.ts'
import { Fault } from '../core/run.ts'
import { SELECTORS, slideOf } from '../slidev/contract.ts'
import { median } from './median.ts'

/**
 * An animation to measure: the slide that it is on, and the control that drives it after the last click. The control is a
 * button that is clicked once (`start`) or in each frame (`press`), or a slider that is dragged from end to end and back,
 * one step in each frame (`drag`).
 */
export interface Play { name: string, isOn: (slide: Slide) => boolean, control: string, how: 'start' | 'press' | 'drag' }

const hospital = (slide: Slide): boolean => slide.content.includes('<WaitingRoom')
/** Every animation that is measured; add a line for a new one. */
export const PLAYS: readonly Play[] = [
  { name: 'the queue, a batch a frame', isOn: slide => slide.content.includes('<QueueLoads'), control: '.run', how: 'start' },
  { name: 'the hospital, a patient a frame', isOn: hospital, control: '.play', how: 'press' },
  { name: 'the hospital, doctors dragged', isOn: hospital, control: '.control:nth-child(1) input', how: 'drag' },
  { name: 'the hospital, patients dragged', isOn: hospital, control: '.control:nth-child(2) input', how: 'drag' },
  { name: 'the hospital, top-k dragged', isOn: hospital, control: '.control:nth-child(3) input', how: 'drag' },
]

/** The factor by which the processor is slowed down, since a speaker's laptop may be slower than this machine. */
export const SLOWER = 4
const FRAMES = 150
/** Odd, so that the median is one of the rounds. */
export const ROUNDS = 3
/** Milliseconds: a frame at 60 a second, with a margin for the rounding of the clock. */
const ON_TIME = 17.2

/** The share of frames that came in time, and the longest frame in milliseconds. */
export interface FrameTally { share: number, longest: number }

/**
 * The medians of the share and of the longest frame over several rounds. A machine that is busy with something else
 * spoils a round, but seldom most of them.
 */
export function middleOf(rounds: readonly FrameTally[]): FrameTally {
  return { share: median(rounds.map(round => round.share)), longest: median(rounds.map(round => round.longest)) }
}

/** Evaluates the times between frames, in milliseconds. */
export function tally(intervals: readonly number[]): FrameTally {
  return { share: intervals.filter(time => time <= ON_TIME).length / intervals.length, longest: Math.max(...intervals) }
}

/**
 * In the page: whether Slidev has mounted all slides. It does so some seconds after the first one, long before a talk
 * reaches an animation.
 */
function isLoaded({ content, loading, page }: Selectors): boolean {
  return !document.querySelector(`${content} ${loading}`)
    && document.querySelectorAll(`${content} ${page}`).length >= window.__talk!.slides.value.length
}

/** In the page: runs the animation and returns the time of each frame. */
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

// Without the kit's usual reduced motion, under which nothing would move.
const MOVING = { reducedMotion: 'no-preference', viewport: { width: 1280, height: 720 } } as const

/**
 * Nearly empty pages: the frames that they miss are the machine's fault. A native slider alone takes a good part of a
 * frame.
 */
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

/**
 * Measures an animation on the built deck with the processor slowed down. Throws a sentence if the animation or its
 * control is missing.
 */
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
