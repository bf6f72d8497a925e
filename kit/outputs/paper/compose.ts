/** A document on paper: its body, with an element `[data-slide]` for each slide's picture, and its style. */
export interface Document { html: string, css: string }

/** The result: the headings in order, and the names of the sheets whose content does not fit. */
export interface Composed { headings: string[], full: string[] }

/**
 * In the print page: replaces the deck with a document, and moves the slides, which `printed` finds, into their places in
 * it. The slides stay vector drawings and text. Each place sets the slide's width and the heading level of its title. The
 * text on a sheet `[data-fit]` that overflows is made smaller, step by step.
 */
export async function compose([{ html, css }, printed]: readonly [Document, string]): Promise<Composed> {
  const slides = new Map([...document.querySelectorAll<HTMLElement>(printed)].map(slide => [Number(slide.id.split('-')[0]), slide]))
  const style = document.getElementById('on-paper') ?? document.head.appendChild(document.createElement('style'))
  style.id = 'on-paper'
  style.textContent = css
  document.body.innerHTML = html
  document.body.className = 'on-paper'

  for (const place of document.querySelectorAll<HTMLElement>('[data-slide]')) {
    const slide = slides.get(Number(place.dataset.slide))!
    const scale = place.clientWidth / Number.parseFloat(slide.style.width)
    slide.style.transform = `scale(${scale})`
    // Otherwise Chromium paints a scaled element as a nested drawing, in which no tag finds its marks.
    slide.style.willChange = 'transform'
    place.style.height = `${Number.parseFloat(slide.style.height) * scale}px`
    for (const heading of slide.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
      heading.role = 'heading'
      heading.ariaLevel = String(Number(place.dataset.level) + Number(heading.localName[1]) - 1)
    }
    place.append(slide)
  }
  // A link to a slide that is not in the document would lead nowhere.
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    if (!document.getElementById(decodeURIComponent(link.getAttribute('href')!.slice(1))))
      link.removeAttribute('href')
  }
  await document.fonts.ready

  const full = [...document.querySelectorAll<HTMLElement>('[data-fit]')].filter((sheet) => {
    const isFull = () => sheet.scrollHeight > sheet.clientHeight
    for (let step = 1; isFull() && step <= 3; step++)
      sheet.dataset.fit = String(step)
    return isFull()
  })
  const headings = [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')].filter(heading => heading.checkVisibility({ visibilityProperty: true }))
  return {
    headings: headings.map(heading => heading.textContent.replace(/\s+/g, ' ').trim()),
    full: full.map(sheet => sheet.dataset.name ?? ''),
  }
}
