import type { Deck } from '../slidev/deck.ts'
import { toSpeech } from '../ledger/record.ts'
import { titleOf } from '../ledger/titles.ts'
import { withoutClicks } from '../slidev/notes.ts'

/** The metadata of a page of the site. */
export interface PageInfo {
  /** The path below the site's address, with a slash at its end: `price-history/`. */
  path: string
  title: string
  description: string
  /** The path of its preview picture below the site's address. */
  picture: string
}

/** Characters that search engines show, roughly. */
const MOST = 160

/** A slide's note as paragraphs, without click markers. References to figures stay as they were written. */
export function paragraphsIn(note: string): string[] {
  return note.split(/\n{2,}/).map(text => withoutClicks(text).replace(/\s+/g, ' ').trim()).filter(Boolean)
}

/** The first sentences of a text that fit, or else its first words. */
export function firstSentences(text: string, most = MOST): string {
  if (text.length <= most)
    return text
  const end = text.slice(0, most).search(/[.?!](?= [^.?!]*$)/)
  return end > most / 3 ? text.slice(0, end + 1) : `${text.slice(0, text.lastIndexOf(' ', most - 1))}…`
}

/** The metadata of each slide's page; the first one's also describes the whole deck. */
export function pageInfos({ headmatter, slides }: Pick<Deck, 'headmatter' | 'slides'>): PageInfo[] {
  const [deckTitle, info] = [String(headmatter.title ?? ''), String(headmatter.info ?? '')]
  return slides.map((slide) => {
    const title = titleOf(slide)
    const note = toSpeech(paragraphsIn(slide.note).join(' '))
    const cover = slide.no === 1
    return {
      path: `${slide.id}/`,
      title: cover || title === deckTitle ? deckTitle : `${title} · ${deckTitle}`,
      description: cover ? info : firstSentences(note || `${title}. ${info}`),
      picture: `previews/${slide.id}.png`,
    }
  })
}
