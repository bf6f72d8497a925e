import type { Deck } from '../slidev/deck.ts'
import type { Rule } from './rule.ts'
import { join } from 'node:path'
import { namesIn, packageFolder } from './names.ts'
import { fault } from './rule.ts'

/** The layouts that Slidev would find for a deck: its own, its theme's and the built-in ones. */
function layoutsOf({ root, headmatter }: Deck): Set<string> {
  const theme = String(headmatter.theme ?? 'default')
  const folders = [root, packageFolder(root, '@slidev/client'), packageFolder(root, theme) ?? packageFolder(root, `@slidev/theme-${theme}`)]
  return new Set(folders.flatMap(folder => folder ? namesIn(join(folder, 'layouts')) : []))
}

/** Every slide's layout exists. Slidev itself uses its default without a message. */
export const layoutsExist: Rule = (deck) => {
  const known = layoutsOf(deck)
  const defaults = deck.headmatter.defaults as { layout?: unknown } | undefined
  return deck.slides.flatMap((slide) => {
    const layout = String(slide.frontmatter.layout ?? defaults?.layout ?? (slide.no === 1 ? 'cover' : 'default'))
    return known.has(layout) ? [] : [fault(slide, 'layout', 'a layout of layouts/, the theme or Slidev', `"${layout}"`)]
  })
}
