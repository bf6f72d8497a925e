/** What a slide is to somebody who listens, as far as a page can tell. */
export interface Heard {
  /** Whether the title comes before every table. */
  titleFirst: boolean
  /** How far following the tables scrolled what holds the slide, in pixels. */
  scrolled: number
  /** What an exhibit asks in its picture, which nobody hears; a question mark alone only marks what is open. */
  asked: string[]
  /** All that is read out, of the slide as it stands. */
  read: string
}

/** In the page: reads the slide whose layout `selector` finds as a screen reader does, following its tables to their ends. */
export function listenTo(selector: string): Heard {
  const layout = document.querySelector(selector)!
  const title = layout.querySelector('h1')!
  const tables = [...layout.querySelectorAll('table')]
  for (const table of tables) {
    table.rows[table.rows.length - 1]!.scrollIntoView({ block: 'start', inline: 'end' })
    table.rows[0]!.scrollIntoView({ block: 'start', inline: 'start' })
  }
  let scrolled = 0
  for (let holder: Element | null = layout.parentElement; holder; holder = holder.parentElement)
    scrolled += Math.abs(holder.scrollTop) + Math.abs(holder.scrollLeft)
  const heard = layout.cloneNode(true) as HTMLElement
  heard.querySelectorAll('[aria-hidden=true]').forEach(hidden => hidden.remove())
  return {
    titleFirst: tables.every(table => title.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING),
    scrolled,
    asked: [...layout.querySelectorAll('svg[aria-hidden=true] .ask')].map(ask => ask.textContent.trim()),
    read: heard.textContent,
  }
}

/** What is wrong with a slide for those who listen: one sentence for each fault. */
export function listeningFaults({ titleFirst, scrolled, asked, read }: Heard): string[] {
  return [
    ...titleFirst ? [] : ['a table is read before the title'],
    ...scrolled > 0 ? [`following a table scrolls the slide by ${scrolled} px`] : [],
    ...asked.some(ask => /\p{L}.*\?/u.test(ask)) && !read.includes('?') ? [`nobody hears what the picture asks: ${asked.join(' ')}`] : [],
  ]
}
