import MarkdownIt from 'markdown-it'
import { toSpeech } from '../../ledger/record.ts'
import { cutAtClicks } from '../../slidev/notes.ts'

// Speakers type straight quotation marks; the talk uses curly ones.
const markdown = new MarkdownIt({ html: false, typographer: true, quotes: '“”‘’' })
// Names such as GPT-4 and V3-0324 must not break across lines.
markdown.renderer.rules.text = (tokens, index) => markdown.utils.escapeHtml(tokens[index]!.content).replace(/[\p{L}\d]+-\d\w*(?:\.\w+)*/gu, '<span class="whole">$&</span>')

/** A part of a slide's notes: what is said from the click `click` on, as HTML with the figures in words. */
export interface Said { click: number, html: string }

/** A slide's notes as prose, split at the clicks. Throws on a figure that is not in the ledger. */
export function saidOf(note: string): Said[] {
  return cutAtClicks(note).flatMap(({ click, text }) => {
    const html = markdown.render(toSpeech(text)).trim()
    // Text before the first click belongs to the slide as it opens; it may be empty.
    return html || click ? [{ click, html }] : []
  })
}
