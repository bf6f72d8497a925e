import process from 'node:process'
import { definePreparserSetup } from '@slidev/types'
import { toComponents, toSpeech, toSpokenButtons, toText } from '../facts/interpolate.ts'
import { expandLists } from '../facts/lists/expand.ts'

const FIRST_HEADING = /^# (.*)$/m

/**
 * Makes a slide's id its address, repeats the slide of a list for each page of the list, and replaces references to the
 * ledger's figures in Markdown: `[[v4pro.total_parameters]]` becomes a figure on the slide, plain text in its title, and
 * words in the notes.
 */
export default definePreparserSetup(() => [{
  name: 'ledger',
  transformRawLines: expandLists,
  async transformSlide(content, frontmatter) {
    // `routeAlias` is Slidev's name for it. As `id` it would become an attribute of every copy of the slide's layout.
    if (typeof frontmatter.id === 'string')
      frontmatter.routeAlias ??= frontmatter.id
    delete frontmatter.id
    const heading = FIRST_HEADING.exec(content)?.[1]
    if (heading?.includes('[['))
      frontmatter.title ??= toText(heading)
    return toComponents(content)
  },
  // Only the speaker's window has cards in its notes; the PPTX, which a dev server makes, takes them as text.
  transformNote: async note => note && (process.env.VITE_DECK_FOR === 'stage' ? toSpokenButtons(note) : toSpeech(note)),
}])
