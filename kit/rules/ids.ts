import type { Slide } from '../slidev/deck.ts'
import type { Rule } from './rule.ts'
import { fault, lineAt, shown } from './rule.ts'

const KEBAB = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

/** Reserved addresses: Slidev's own pages, and what a build writes beside the slides. */
export const RESERVED: ReadonlySet<string> = new Set([
  ...['entry', 'export', 'notes', 'notes-edit', 'overview', 'presenter', 'print', 'printed'],
  ...['assets', 'favicon', 'icons', 'index', 'manifest', 'previews', 'read', 'robots', 'sitemap', 'sw', 'vercel'],
])

/** These prefixes mark other places on the print page and in the article (`facts/anchors.ts`, `kit/site/article/page.ts`). */
const OTHER_PLACE = /^(?:act|figure|source|title)-/

function expectation(id: unknown): string | undefined {
  if (typeof id !== 'string' || !KEBAB.test(id))
    return 'a name for what the slide shows, in words of lower case with hyphens, like price-history'
  if (RESERVED.has(id))
    return 'a name that is no other page or folder of the hosted deck'
  return OTHER_PLACE.test(id) ? 'a name that does not begin with act-, figure-, source- or title-' : undefined
}

const lineOf = (slide: Slide): number => lineAt(slide, Math.max(slide.raw.search(/^id:/m), 0))

/**
 * Every slide has a unique id that can be an address, because links, stored data and messages must not depend on its
 * number.
 */
export const idsNameSlides: Rule = ({ slides }) => {
  const first = new Map<string, Slide>()
  return slides.flatMap((slide) => {
    const { id } = slide.frontmatter
    const expected = expectation(id)
    if (expected)
      return [fault(slide, 'id', expected, shown(id), lineOf(slide))]
    const other = first.get(slide.id)
    first.set(slide.id, other ?? slide)
    return other ? [fault(slide, 'id', 'a name that no other slide has', `"${slide.id}", as slide ${other.no} has`, lineOf(slide))] : []
  })
}
