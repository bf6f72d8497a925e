import type { Browser } from 'playwright'
import type { Built } from '../../browser/open-page.ts'
import type { Selectors } from '../../slidev/contract.ts'
import type { Deck, Slide } from '../../slidev/deck.ts'
import type { Picture } from '../png.ts'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { shownAddress } from '../../ledger/address.ts'
import { SELECTORS } from '../../slidev/contract.ts'
import { fileOf, withScreenshots } from '../screenshot.ts'

/** The size of a link preview's picture, in pixels, as the services that show previews recommend. */
export const CARD = { width: 1200, height: 630 }
/** The height of the card's own foot, in pixels. */
const STRIP = 62

/** In the page: adds an empty card over everything, with the talk's title and address in its foot. */
function makeFrame([title, address]: readonly [string, string]): void {
  const card = document.createElement('div')
  card.className = 'card'
  const strip = card.appendChild(document.createElement('div'))
  strip.className = 'strip'
  for (const [name, text] of [['talk', title], ['where', address]] as const) {
    const line = strip.appendChild(document.createElement('p'))
    line.className = name
    line.textContent = text
  }
  document.body.append(card)
}

/**
 * In the page: puts a slide on the card without its foot, which the card's own foot replaces. A slide without a foot
 * fills the card.
 */
function putSlide([no, width, height, strip, { layout, printed }]: readonly [number, number, number, number, Selectors]): void {
  const card = document.querySelector<HTMLElement>('.card')!
  card.querySelector(printed)?.remove()
  const slide = [...document.querySelectorAll<HTMLElement>(printed)].find(({ id }) => Number(id.split('-')[0]) === no)!
  card.append(slide)
  slide.style.transform = 'none'
  const foot = slide.querySelector('.foot')
  const inner = foot ? foot.getBoundingClientRect().top - slide.getBoundingClientRect().top : slide.offsetHeight
  const scale = Math.min(width / slide.offsetWidth, (height - (foot ? strip : 0)) / inner)
  const left = (width - slide.offsetWidth * scale) / 2
  slide.style.transform = `translate(${left}px, 0) scale(${scale})`
  card.classList.toggle('night', slide.querySelector(layout)!.classList.contains('night'))
  const band = card.querySelector<HTMLElement>('.strip')!
  band.style.display = foot ? '' : 'none'
  band.style.padding = `0 ${left + 56 * scale}px`
}

interface Options {
  slides?: readonly Slide[]
  /** The file name of a card; by default numbered, so that names sort in the order of the slides. */
  fileName?: (slide: Slide) => string
  /** Called after each card. */
  done?: () => void
}

/**
 * Makes the link preview's picture of each slide, 1200 x 630 pixels, in light colours, in `folder`. The first slide's
 * picture is also the talk's. `built` is the build with the print page. Throws a sentence if a slide is broken.
 */
export async function makeCards(browser: Browser, built: Built, deck: Pick<Deck, 'slides' | 'headmatter'>, folder: string, { slides = deck.slides, fileName = slide => fileOf(slide, deck.slides.length), done = () => {} }: Options = {}): Promise<Picture[]> {
  const css = await readFile(join(import.meta.dirname, 'card.css'), 'utf8')
  await mkdir(folder, { recursive: true })
  return withScreenshots(browser, built, 'cards', async ({ page, resize, take }) => {
    await resize(CARD.width, CARD.height, 1)
    await page.evaluate(makeFrame, [String(deck.headmatter.title), shownAddress()] as const)
    await page.addStyleTag({ content: css })
    const pictures: Picture[] = []
    for (const slide of slides) {
      const path = join(folder, fileName(slide))
      await page.evaluate(putSlide, [slide.no, CARD.width, CARD.height, STRIP, SELECTORS] as const)
      // A palette is enough for flat colours, and previews are fetched often.
      await sharp(await take()).png({ palette: true, dither: 0 }).toFile(path)
      pictures.push({ no: slide.no, id: slide.id, path, ...CARD })
      done()
    }
    return pictures
  })
}
