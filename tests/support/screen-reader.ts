/** What a screen reader gets of a slide, as far as a page can tell. */
export interface ScreenReaderView {
  /** Whether the title comes before every table. */
  titleFirst: boolean
  /** How far reading the tables scrolled the slide's ancestors, in pixels. */
  scrolled: number
  /** Questions in hidden pictures. A question mark alone only marks an open value. */
  asked: string[]
  /** All text that is read out. */
  read: string
}

/** Runs in the page: reads the slide whose layout `selector` finds as a screen reader does, and its tables to their ends. */
export function readSlide(selector: string): ScreenReaderView {
  const layout = document.querySelector(selector)!
  const title = layout.querySelector('h1')!
  const tables = [...layout.querySelectorAll('table')]
  for (const table of tables) {
    table.rows[table.rows.length - 1]!.scrollIntoView({ block: 'start', inline: 'end' })
    table.rows[0]!.scrollIntoView({ block: 'start', inline: 'start' })
  }
  let scrolled = 0
  for (let ancestor: Element | null = layout.parentElement; ancestor; ancestor = ancestor.parentElement)
    scrolled += Math.abs(ancestor.scrollTop) + Math.abs(ancestor.scrollLeft)
  const readable = layout.cloneNode(true) as HTMLElement
  readable.querySelectorAll('[aria-hidden=true]').forEach(hidden => hidden.remove())
  return {
    titleFirst: tables.every(table => title.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING),
    scrolled,
    asked: [...layout.querySelectorAll('svg[aria-hidden=true] .ask')].map(ask => ask.textContent.trim()),
    read: readable.textContent,
  }
}

/** One sentence for each fault of a slide for screen readers. */
export function screenReaderFaults({ titleFirst, scrolled, asked, read }: ScreenReaderView): string[] {
  return [
    ...titleFirst ? [] : ['a table is read before the title'],
    ...scrolled > 0 ? [`following a table scrolls the slide by ${scrolled} px`] : [],
    ...asked.some(ask => /\p{L}.*\?/u.test(ask)) && !read.includes('?') ? [`nobody hears what the picture asks: ${asked.join(' ')}`] : [],
  ]
}
