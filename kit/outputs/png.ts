import type { Browser } from 'playwright'
import type { Built } from '../browser/open-page.ts'
import type { Deck, Slide } from '../slidev/deck.ts'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CANVAS } from '../browser/print-page.ts'
import { SELECTORS } from '../slidev/contract.ts'
import { fileOf, withScreenshots } from './screenshot.ts'

/** A picture: its slide, its path, and its size in pixels. */
export interface Picture { no: number, id: string, path: string, width: number, height: number }

/** Hides the other slides, since a slide alone is painted many times faster. */
const ALONE = `${SELECTORS.printed}:not([data-alone]) { display: none }`

/** In the page: shows only one slide. */
function showAlone([no, printed]: readonly [number, string]): void {
  for (const slide of document.querySelectorAll(printed))
    slide.toggleAttribute('data-alone', Number(slide.id.split('-')[0]) === no)
}

interface Options {
  deck: Pick<Deck, 'slides'>
  folder: string
  slides?: readonly Slide[]
  /** Called after each picture. */
  done?: () => void
}

/**
 * Takes a screenshot of each slide after its last click, in light colours: at its own size in `1x/`, at twice that size
 * in `2x/`. Throws a sentence if a slide is broken.
 */
export async function makePngs(browser: Browser, built: Built, { deck, folder, slides = deck.slides, done = () => {} }: Options): Promise<Picture[]> {
  return withScreenshots(browser, built, 'pictures', async ({ page, resize, take }) => {
    await page.addStyleTag({ content: ALONE })
    const pictures: Picture[] = []
    for (const scale of [1, 2]) {
      const home = join(folder, `${scale}x`)
      await mkdir(home, { recursive: true })
      await resize(CANVAS.width, CANVAS.height, scale)
      for (const slide of slides) {
        const path = join(home, fileOf(slide, deck.slides.length))
        await page.evaluate(showAlone, [slide.no, SELECTORS.printed] as const)
        await writeFile(path, await take())
        pictures.push({ no: slide.no, id: slide.id, path, width: CANVAS.width * scale, height: CANVAS.height * scale })
        done()
      }
    }
    return pictures
  })
}
