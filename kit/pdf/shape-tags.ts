/**
 * Shapes Chromium's tags into the tree that a screen reader should find: no meaningless wrappers, no decoration,
 * paragraphs in every group.
 */
import type { Drawn } from './marks.ts'
import type { Kid, Tag } from './tags.ts'
import { isArea, isMark, isTag, walk } from './tags.ts'

/** Chromium's wrappers without meaning. */
const EMPTY_WORDS = new Set(['NonStruct', 'Div', 'Span'])
const INLINE = new Set(['Link', 'Code', 'Em', 'Strong', 'Lbl', 'Span'])
/** Tags that may contain text only inside paragraphs. */
const GROUPS = new Set(['Document', 'Part', 'Sect', 'BlockQuote'])
/** Empty cells stay, or their table would lose its columns. */
const CELLS = new Set(['TH', 'TD'])

/** A tag of a type. */
export const tag = (type: string, kids: Kid[], rest: Partial<Tag> = {}): Tag => ({ ...rest, type, kids })

/** Wraps consecutive kids that pass into one tag each. */
function gather(kids: readonly Kid[], pass: (kid: Kid) => boolean, type: string): Kid[] {
  const out: Kid[] = []
  let open: Tag | undefined
  for (const kid of kids) {
    if (!pass(kid)) {
      open = undefined
      out.push(kid)
    }
    else if (open) {
      open.kids.push(kid)
    }
    else {
      open = tag(type, [kid])
      out.push(open)
    }
  }
  return out
}

const isInline = (kid: Kid): boolean => !isTag(kid) || INLINE.has(kid.type)

function shapeKids(type: string, kids: readonly Kid[]): Kid[] {
  if (type === 'LI')
    return gather(kids, kid => !(isTag(kid) && (kid.type === 'Lbl' || kid.type === 'LBody')), 'LBody')
  return GROUPS.has(type) ? gather(kids, isInline, 'P') : [...kids]
}

/** Shapes a tag: it stays, is replaced by its kids if it has no meaning, or is removed if it is empty. */
function shape(kid: Kid, drawn: readonly Map<number, Drawn>[], inFigure: boolean): Kid[] {
  // A mark without text that is not in a figure is decoration.
  if (isMark(kid))
    return inFigure || drawn[kid.page]!.get(kid.mcid)?.letters ? [kid] : []
  if (isArea(kid))
    return [kid]
  const kids = kid.kids.flatMap(each => shape(each, drawn, inFigure || kid.type === 'Figure'))
  if (EMPTY_WORDS.has(kid.type))
    return kids
  return kids.length || CELLS.has(kid.type) ? [tag(kid.type, shapeKids(kid.type, kids), kid)] : []
}

/** The page that a tag is on. */
export function pageOf(kid: Kid): number | undefined {
  if (!isTag(kid))
    return kid.page
  for (const each of kid.kids) {
    const page = pageOf(each)
    if (page !== undefined)
      return page
  }
  return undefined
}

/** One section for each page, in order, without wrappers and decoration. */
export function sectionsOf(root: Tag, drawn: readonly Map<number, Drawn>[]): Tag[] {
  const sections = drawn.map(() => tag('Sect', []))
  for (const kid of root.kids.flatMap(each => shape(each, drawn, false))) {
    const page = pageOf(kid)
    if (page !== undefined)
      sections[page]!.kids.push(kid)
  }
  return sections.map(section => tag('Sect', shapeKids('Sect', section.kids)))
}

/** A document whose text flows over its pages, shaped like the sections. */
export function documentOf(root: Tag, drawn: readonly Map<number, Drawn>[], lang: string): Tag {
  return tag('Document', shapeKids('Document', root.kids.flatMap(each => shape(each, drawn, false))), { lang })
}

/** The new tag and number of each mark of a page, by its old number. */
export type Renumbered = ReadonlyMap<number, { type: string, mcid: number }>

/** Renumbers the marks of each page in the order of their first numbers, which is the painting order. */
export function renumber(root: Tag, pages: number): Renumbered[] {
  const marks = [...walk(root)].flatMap(({ type, kids }) => kids.filter(isMark).map(mark => ({ type, mark })))
  const byPage = Array.from({ length: pages }, (): typeof marks => [])
  marks.forEach(each => byPage[each.mark.page]!.push(each))
  return byPage.map(some => new Map(some.sort((a, b) => a.mark.mcid - b.mark.mcid).map(({ type, mark }, mcid) => {
    const old = mark.mcid
    mark.mcid = mcid
    return [old, { type, mcid }]
  })))
}

/** Sets the bounding box of each figure, as the format requires: the box of its background. */
export function boxFigures(root: Tag, drawn: readonly Map<number, Drawn>[]): void {
  for (const figure of [...walk(root)].filter(({ type }) => type === 'Figure')) {
    const grounds = [...walk(figure)].flatMap(({ kids }) => kids.filter(isMark)).map(({ page, mcid }) => drawn[page]!.get(mcid)?.ground)
    const BBox = grounds.find(ground => ground !== undefined)
    if (BBox)
      figure.attributes = { ...figure.attributes, Layout: { BBox } }
  }
}
