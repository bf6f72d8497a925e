import { definePreparserSetup } from '@slidev/types'
import { toComponents, toSpeech, toText } from '../facts/interpolate.ts'
import { expandLists } from '../facts/lists/expand.ts'

const FIRST_HEADING = /^# (.*)$/m

/**
 * Makes of a slide's id its address, repeats the slides of a list for its pages, and puts the ledger's figures where Markdown names them: `[[v4pro.total_parameters]]` becomes a figure
 * on the slide, plain text in its title, and words in the notes.
 */
export default definePreparserSetup(() => [{
  name: 'ledger',
  transformRawLines: expandLists,
  async transformSlide(content, frontmatter) {
    // Slidev's word for it. Left under its own, each copy of the slide's layout would take it as an attribute.
    if (typeof frontmatter.id === 'string')
      frontmatter.routeAlias ??= frontmatter.id
    delete frontmatter.id
    const heading = FIRST_HEADING.exec(content)?.[1]
    if (heading?.includes('[['))
      frontmatter.title ??= toText(heading)
    return toComponents(content)
  },
  transformNote: async note => note && toSpeech(note),
}])
