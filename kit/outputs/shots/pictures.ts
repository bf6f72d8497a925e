import type { Browser } from 'playwright'
import type { Built } from '../../browser/open-page.ts'
import type { Slide } from '../../slidev/deck.ts'
import { mkdir, rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { basename, join } from 'node:path'
import { openState, showState, STEADY } from '../../browser/live-page.ts'
import { withPage } from '../../browser/open-page.ts'
import { withPrintPage } from '../../browser/print-page.ts'
import { printedId } from '../../slidev/contract.ts'
import { contactSheet } from './contact-sheet.ts'

export type Scheme = 'light' | 'dark'

interface PictureOptions {
  browser: Browser
  built: Built
  slides: Slide[]
  scheme: Scheme
  folder: string
  /** Takes the print page instead of the live deck. */
  print: boolean
  done: () => void
}

const REFUSAL = 'Some pictures show a broken slide'
const pad = (no: number) => String(no).padStart(2, '0')
const pathOf = (folder: string, { no, id }: Slide, clicks: number) => join(folder, `${pad(no)}-${id}-${clicks}.png`)
const states = (slide: Slide) => Array.from({ length: slide.clicks + 1 }, (_, clicks) => clicks)

/** The number of screenshots of some slides. */
export const countStates = (slides: Slide[]): number => slides.reduce((sum, slide) => sum + slide.clicks + 1, 0)

/** Several pages take slides from one queue, so that none has to wait for another. */
async function takeLive({ browser, built, slides, scheme, folder, done }: PictureOptions): Promise<string[]> {
  const queue = [...slides]
  const faults: string[] = []
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, () =>
    withPage(browser, built, { ...STEADY, viewport: { width: 1280, height: 720 }, colorScheme: scheme, refusal: REFUSAL }, async ({ page, url, takeFaults }) => {
      await openState(page, url)
      for (let slide = queue.shift(); slide; slide = queue.shift()) {
        for (const clicks of states(slide)) {
          await showState(page, slide.no, clicks).catch((error: Error) => faults.push(error.message))
          await page.screenshot({ path: pathOf(folder, slide, clicks) })
          faults.push(...takeFaults().map(fault => `slide ${slide!.no} at click ${clicks}: ${fault}`))
          done()
        }
      }
    })))
  return faults
}

async function takePrinted({ browser, built, slides, scheme, folder, done }: PictureOptions): Promise<string[]> {
  return withPrintPage(browser, built, { ...STEADY, refusal: REFUSAL, print: { clicks: true, dark: scheme === 'dark' } }, async ({ page }) => {
    for (const slide of slides) {
      for (const clicks of states(slide)) {
        await page.locator(`[id="${printedId(slide.no, clicks)}"]`).screenshot({ path: pathOf(folder, slide, clicks) })
        done()
      }
    }
    return []
  })
}

/**
 * Takes a screenshot of every state of the slides, then makes a contact sheet for each file they come from. Returns the
 * faults.
 */
export async function takePictures(options: PictureOptions): Promise<string[]> {
  const { browser, slides, scheme, folder, print } = options
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const faults = await (print ? takePrinted : takeLive)(options)
  for (const [file, act] of Map.groupBy(slides, slide => slide.file)) {
    const pictures = act.flatMap(slide => states(slide).map(clicks => pathOf(folder, slide, clicks)))
    await contactSheet(browser, `${file}, ${scheme}`, pictures, join(folder, `sheet-${basename(file, '.md')}.png`))
  }
  return faults
}
