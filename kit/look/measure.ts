import type { Selectors } from '../slidev/contract.ts'
import type { Box, Measured, MeasuredMark, MeasuredText, Rgb } from './measured.ts'

/**
 * Runs in the page, so it must not use anything outside itself: measures the current slide and returns plain data, which
 * the rules then judge. Returns null if there is no slide.
 */
export function measure({ content, layout, page }: Selectors): Measured | null {
  const nav = window.__talk
  const canvas = document.querySelector(content)
  const no = nav?.currentSlideNo.value ?? 0
  const slide = canvas?.querySelector<HTMLElement>(`${page}-${no}`)
  if (!nav || !canvas || !slide || slide.offsetParent === null)
    return null

  const origin = canvas.getBoundingClientRect()
  const scale = origin.width / (canvas as HTMLElement).offsetWidth
  const round = (n: number) => Math.round(n * 100) / 100
  const boxOf = (r: DOMRect): Box => [r.left - origin.left, r.top - origin.top, r.right - origin.left, r.bottom - origin.top].map(n => round(n / scale)) as unknown as Box
  const isSeen = (element: Element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }) && !element.closest('.sr-only')
  const nameOf = (element: Element) => element.localName + [...element.classList].slice(0, 2).map(name => `.${name}`).join('')

  const styles = new Map<Element, CSSStyleDeclaration>()
  const styleOf = (element: Element) => {
    if (!styles.has(element))
      styles.set(element, getComputedStyle(element))
    return styles.get(element)!
  }

  /** The factor from an element's font size to its size on the canvas. */
  const zooms = new Map<Element, number>([[canvas, 1]])
  function zoomOf(element: Element): number {
    if (!zooms.has(element)) {
      if (element instanceof SVGGraphicsElement) {
        const matrix = element.getScreenCTM()
        zooms.set(element, matrix ? Math.hypot(matrix.a, matrix.b) / scale : 1)
      }
      else {
        const { transform, scale: own } = styleOf(element)
        const matrix = transform === 'none' ? null : new DOMMatrix(transform)
        const factor = (matrix ? Math.hypot(matrix.a, matrix.b) : 1) * (own === 'none' ? 1 : Number.parseFloat(own))
        zooms.set(element, factor * (element.parentElement ? zoomOf(element.parentElement) : 1))
      }
    }
    return zooms.get(element)!
  }

  const pen = document.createElement('canvas').getContext('2d')!
  /** The ink of a line: its box without the font's space above and below the letters. */
  function inkOf(rect: DOMRect, element: Element, text: string): Box {
    const box = boxOf(rect)
    const { fontStyle, fontWeight, fontSize, fontFamily, textTransform } = styleOf(element)
    // Compose the font, since the `font` shorthand is empty with tabular figures.
    pen.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`
    const ink = pen.measureText(textTransform === 'uppercase' ? text.toUpperCase() : text)
    const zoom = zoomOf(element)
    const height = (ink.fontBoundingBoxAscent + ink.fontBoundingBoxDescent) * zoom
    // For rotated text, whose height differs, use the full box.
    if (Math.abs(height - (box[3] - box[1])) > 2)
      return box
    const top = round(box[1] + (ink.fontBoundingBoxAscent - ink.actualBoundingBoxAscent) * zoom)
    return [box[0], top, box[2], round(box[3] - (ink.fontBoundingBoxDescent - ink.actualBoundingBoxDescent) * zoom)]
  }

  const blocks = new Map<Element, number>()
  function blockOf(element: Element): number {
    let block = element
    while (block.parentElement && (block instanceof SVGElement ? block.localName !== 'text' : styleOf(block).display.startsWith('inline') && styleOf(block).display === 'inline'))
      block = block.parentElement
    if (!blocks.has(block))
      blocks.set(block, blocks.size)
    return blocks.get(block)!
  }

  function clipOf(element: Element): Box | null {
    for (let at: Element | null = element; at && at !== canvas; at = at.parentElement) {
      const { overflowX, overflowY, display } = styleOf(at)
      // Inline boxes and elements inside an SVG ignore `overflow`.
      if (display !== 'inline' && !(at instanceof SVGElement && at.localName !== 'svg') && (overflowX !== 'visible' || overflowY !== 'visible'))
        return boxOf(at.getBoundingClientRect())
    }
    return null
  }

  function zoneOf(element: Element): MeasuredText['zone'] {
    if (element.closest('.foot'))
      return 'foot'
    if (element.closest('svg, .label, .kicker, table.reference'))
      return 'label'
    return element.closest('pre, code') ? 'code' : 'body'
  }

  /** An opaque colour as three numbers; null for gradients, patterns and transparent colours. */
  function rgbOf(colour: string): Rgb | null {
    const [r, g, b, a = 1] = /^rgba?\((.*)\)$/.exec(colour)?.[1]?.split(/[\s,/]+/).map(Number) ?? []
    return r === undefined || a < 1 ? null : [r, g!, b!]
  }
  /** The background colour that an element gives to what is on top of it: undefined for none, null for an unknown one. */
  function backgroundOf(element: Element, x: number, y: number): Rgb | null | undefined {
    const { fill, fillOpacity, opacity, backgroundColor, backgroundImage } = styleOf(element)
    if (element instanceof SVGElement && element.localName !== 'svg') {
      // A line below a text is hit by its stroke, but is no background.
      const at = element instanceof SVGGeometryElement && new DOMPoint(x, y).matrixTransform(element.getScreenCTM()!.inverse())
      if (!at || fill === 'none' || fillOpacity === '0' || !(element as SVGGeometryElement).isPointInFill(at))
        return undefined
      return fillOpacity === '1' && opacity === '1' ? rgbOf(fill) : null
    }
    if (backgroundImage !== 'none')
      return null
    return backgroundColor === 'rgba(0, 0, 0, 0)' ? undefined : rgbOf(backgroundColor)
  }
  function coloursOf(element: Element, rect: DOMRect): MeasuredText['colours'] {
    const text = element instanceof SVGElement ? rgbOf(styleOf(element).fill) : null
    if (!text)
      return null
    const [x, y] = [rect.left + rect.width / 2, rect.top + rect.height / 2]
    for (const below of document.elementsFromPoint(x, y).filter(other => other !== element && slide!.contains(other))) {
      const background = backgroundOf(below, x, y)
      if (background !== undefined)
        return background && { text, background }
    }
    return null
  }

  const images = [...slide.querySelectorAll('img')].filter(isSeen)
  /** Whether an image lies on the middle of a text. */
  function isCovered(rect: DOMRect): boolean {
    return images.length > 0 && document.elementFromPoint(rect.left + rect.width / 2, rect.top + rect.height / 2) instanceof HTMLImageElement
  }

  function isShortened(element: Element): boolean {
    for (let at: Element | null = element; at && at !== slide; at = at.parentElement) {
      const style = styleOf(at)
      if ((style.textOverflow === 'ellipsis' && at.scrollWidth > at.clientWidth + 1 && style.overflowX !== 'visible')
        || (style.webkitLineClamp !== 'none' && at.scrollHeight > at.clientHeight + 1)) {
        return true
      }
    }
    return false
  }

  const texts: MeasuredText[] = []
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    const text = node.textContent!.trim().replace(/\s+/g, ' ')
    if (!text || !element || !isSeen(element))
      continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const rects = [...range.getClientRects()].filter(rect => rect.width > 0 && rect.height > 0)
    if (rects.length === 0)
      continue
    texts.push({
      text,
      lines: rects.map(rect => inkOf(rect, element, text)),
      size: round(Number.parseFloat(styleOf(element).fontSize) * zoomOf(element)),
      zone: zoneOf(element),
      block: blockOf(element),
      clip: clipOf(element),
      colours: coloursOf(element, rects[0]!),
      shortened: isShortened(element),
      covered: rects.some(isCovered),
    })
  }

  const frame = boxOf(origin)
  const marks: MeasuredMark[] = []
  for (const mark of slide.querySelectorAll('svg :is(path, rect, circle, ellipse, line, polyline, polygon, image, use), img, canvas, video')) {
    if (mark.closest('defs, clipPath, mask, pattern, marker, symbol, [data-bleed]') || !isSeen(mark))
      continue
    const rect = mark.getBoundingClientRect()
    const box = boxOf(rect)
    // Skip the thousands of marks that are well inside the canvas.
    if ((rect.width || rect.height) && (box[0] < 2 || box[1] < 2 || box[2] > frame[2] - 2 || box[3] > frame[3] - 2))
      marks.push({ what: nameOf(mark), box })
  }

  const titles = [...document.querySelectorAll('h1, [role=heading][aria-level="1"]')].filter(isSeen)
  const isUnknown = (element: Element) => element instanceof HTMLUnknownElement
    || (element.localName.includes('-') && element.namespaceURI === 'http://www.w3.org/1999/xhtml' && !customElements.get(element.localName))
  return {
    no,
    clicks: nav.clicks.value,
    clicksTotal: nav.clicksTotal.value,
    clicksUsed: Math.max(0, ...[...nav.clicksContext.value.maxMap.values()].filter(Number.isFinite)),
    canvas: frame,
    appendix: nav.currentFrontmatter.value.appendix === true,
    hasLayout: slide.querySelector(layout) !== null,
    titles: titles.filter(title => slide.contains(title)).map(title => title.textContent!.trim()),
    titlesOnPage: titles.length,
    texts,
    marks,
    images: images.map(image => ({ src: image.getAttribute('src') ?? '', box: boxOf(image.getBoundingClientRect()), naturalHeight: image.naturalHeight })),
    unknown: [...slide.querySelectorAll('*')].filter(isUnknown).map(element => element.localName),
    brokenImages: [...slide.querySelectorAll('img')].filter(image => image.complete && image.naturalWidth === 0 && image.src.startsWith(location.origin)).map(image => image.getAttribute('src') ?? ''),
  }
}
