import type { Page } from 'playwright'

/** A page of the PDF to be: the slide and the click that it shows. */
export interface Printed { no: number, clicks: number }

const ERROR_SLIDE = 'An error occurred on this slide'

interface Settled { pages: Printed[], broken: string[] }

/** In the page: true once every slide is there, with its pictures and diagrams. Slides first: waits over nothing hold vacuously. */
function allThere(): boolean {
  const slides = [...document.querySelectorAll('.print-slide-container')]
  return slides.length > 0
    && slides.every(slide => slide.querySelector('.slidev-layout, .slidev-error, .slidev-page > *'))
    && !document.querySelector('.slidev-slide-loading, [data-print-pending]')
    && [...document.images].every(image => image.complete)
}

/** In the page: ends what moves and says what is on each page and what is wrong with it. */
async function settle(errorText: string): Promise<Settled> {
  await document.fonts.ready
  for (const animation of document.getAnimations()) {
    try {
      animation.finish()
    }
    catch {
      // One that never ends cannot be finished.
      animation.cancel()
    }
  }
  const containers = [...document.querySelectorAll('.print-slide-container')]
  return {
    pages: containers.map((container) => {
      const [no, step] = container.id.split('-').map(Number)
      return { no: no!, clicks: step! - 1 }
    }),
    broken: containers.flatMap((container) => {
      const no = Number(container.id.split('-')[0])
      const images = [...container.querySelectorAll('img')].filter(image => image.naturalWidth === 0)
      return [
        ...container.textContent?.includes(errorText) ? [`slide ${no} says "${errorText}"`] : [],
        ...container.querySelector('.slidev-layout') ? [] : [`slide ${no} has no layout`],
        ...images.map(image => `slide ${no} lacks its image ${image.getAttribute('src')}`),
      ]
    }),
  }
}

/** Opens the print page of a served deck and waits until all of it is there and nothing moves. */
export async function openPrintPage(page: Page, url: string, { clicks = false, range = '', dark = false } = {}): Promise<Settled> {
  await page.emulateMedia({ media: 'screen', colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' })
  await page.goto(`${url}print?print=${clicks ? 'clicks' : 'true'}${range && `&range=${range}`}`)
  await page.waitForFunction(allThere)
  // Only now: a diagram that is still being drawn needs it. Left in place it would make an empty last page.
  await page.addStyleTag({ content: '#mermaid-rendering-container { display: none !important }' })
  return page.evaluate(settle, ERROR_SLIDE)
}
