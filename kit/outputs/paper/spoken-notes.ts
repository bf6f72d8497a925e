import MarkdownIt from 'markdown-it'
import { toSpeech } from '../../ledger/record.ts'
import { cutAtClicks } from '../../slidev/notes.ts'

// The talk's own quotation marks; a speaker types straight ones.
const markdown = new MarkdownIt({ html: false, typographer: true, quotes: '“”‘’' })
// GPT-4 and V3-0324 are names: no line ends within them.
markdown.renderer.rules.text = (tokens, index) => markdown.utils.escapeHtml(tokens[index]!.content).replace(/[\p{L}\d]+-\d\w*(?:\.\w+)*/gu, '<span class="whole">$&</span>')

/** A part of a slide's notes: what is said from the click `click` on, as HTML with its figures in words. */
export interface Said { click: number, html: string }

/** The notes of a slide as prose, split where the speaker clicks. Throws on a figure that the ledger lacks. */
export function saidOf(note: string): Said[] {
  return cutAtClicks(note).flatMap(({ click, text }) => {
    const html = markdown.render(toSpeech(text)).trim()
    // Words before the first click belong to the slide as it opens, if there are any.
    return html || click ? [{ click, html }] : []
  })
}
