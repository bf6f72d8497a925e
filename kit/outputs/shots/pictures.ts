import type { Browser, BrowserContext } from 'playwright'
import type { Slide } from '../../slidev/deck.ts'
import { mkdir, rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { basename, join } from 'node:path'
import { openDeck, showState, STEADY } from '../../browser/live-page.ts'
import { openPrintPage } from '../../browser/print-page.ts'
import { watchPage } from '../../browser/watch-page.ts'
import { contactSheet } from './contact-sheet.ts'

export type Scheme = 'light' | 'dark'

interface PictureOptions {
  browser: Browser
  /** Where the built deck is served. */
  url: string
  slides: Slide[]
  scheme: Scheme
  folder: string
  /** The look of the print page instead of the live one. */
  print: boolean
  done: () => void
}

const pad = (no: number) => String(no).padStart(2, '0')
const pathOf = (folder: string, { no, id }: Slide, clicks: number) => join(folder, `${pad(no)}-${id}-${clicks}.png`)
const states = (slide: Slide) => Array.from({ length: slide.clicks + 1 }, (_, clicks) => clicks)

/** How many pictures a list of slides makes. */
export const countStates = (slides: Slide[]): number => slides.reduce((sum, slide) => sum + slide.clicks + 1, 0)

/** Several pages take slides from one queue, so that no page waits for another. */
async function takeLive(context: BrowserContext, { url, slides, folder, done }: PictureOptions): Promise<string[]> {
  const queue = [...slides]
  const worker = async () => {
    const page = await openDeck(context, url)
    const faults: string[] = []
    const seen = watchPage(page, new URL(url).origin)
    for (let slide = queue.shift(); slide; slide = queue.shift()) {
      for (const clicks of states(slide)) {
        await showState(page, slide.no, clicks).catch(() => faults.push(`slide ${slide!.no} at click ${clicks} never stood still`))
        await page.screenshot({ path: pathOf(folder, slide, clicks) })
        faults.push(...seen.splice(0).map(fault => `slide ${slide!.no} at click ${clicks}: ${fault}`))
        done()
      }
    }
    return faults
  }
  return (await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, worker))).flat()
}

async function takePrinted(context: BrowserContext, { url, slides, scheme, folder, done }: PictureOptions): Promise<string[]> {
  const page = await context.newPage()
  await page.setViewportSize({ width: 980, height: 552 })
  const seen = watchPage(page, new URL(url).origin)
  const { broken } = await openPrintPage(page, url, { clicks: true, dark: scheme === 'dark' })
  for (const slide of slides) {
    for (const clicks of states(slide)) {
      const id = `${String(slide.no).padStart(3, '0')}-${pad(clicks + 1)}`
      await page.locator(`[id="${id}"]`).screenshot({ path: pathOf(folder, slide, clicks) })
      done()
    }
  }
  return [...broken, ...seen]
}

/** Takes a picture of every state of the slides, then a contact sheet for each file they come from. Returns what went wrong. */
export async function takePictures(options: PictureOptions): Promise<string[]> {
  const { browser, slides, scheme, folder, print } = options
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const context = await browser.newContext({ ...STEADY, viewport: { width: 1280, height: 720 }, colorScheme: scheme })
  try {
    const faults = await (print ? takePrinted : takeLive)(context, options)
    for (const [file, act] of Map.groupBy(slides, slide => slide.file)) {
      const pictures = act.flatMap(slide => states(slide).map(clicks => pathOf(folder, slide, clicks)))
      await contactSheet(context, `${file}, ${scheme}`, pictures, join(folder, `sheet-${basename(file, '.md')}.png`))
    }
    return faults
  }
  finally {
    await context.close()
  }
}
