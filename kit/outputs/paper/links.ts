import type { PDFDocument } from 'pdf-lib'
import type { Area, Kid, Tag } from '../../pdf/tags.ts'
import { PDFDict, PDFName } from 'pdf-lib'
import { targetOf } from '../../pdf/links.ts'
import { tag } from '../../pdf/shape-tags.ts'
import { isArea, isTag } from '../../pdf/tags.ts'
import { textString } from '../../pdf/text.ts'

/** A link in the page: its target and its text. */
export interface SaidLink { target: string, label: string }

/** In the page: reads its links, in order. */
export function readLinks(): SaidLink[] {
  return [...document.querySelectorAll<HTMLAnchorElement | SVGAElement>('a[href]')].filter(link => link.checkVisibility({ visibilityProperty: true })).map((link) => {
    const href = link.getAttribute('href')!
    return {
      target: href.startsWith('#') ? decodeURIComponent(href.slice(1)) : (link as HTMLAnchorElement).href,
      label: link.getAttribute('aria-label') ?? link.textContent!.trim().replace(/\s+/g, ' '),
    }
  })
}

/**
 * Chromium puts the links of a drawing into its figure, of which only the alternative text is read. This moves them after
 * the figure.
 */
function apart(parent: Tag): void {
  parent.kids = parent.kids.flatMap((kid): Kid[] => {
    if (!isTag(kid))
      return [kid]
    if (kid.type !== 'Figure') {
      apart(kid)
      return [kid]
    }
    const areas = kid.kids.filter(isArea)
    kid.kids = kid.kids.filter(each => !isArea(each))
    return [kid, ...areas.map(area => tag('P', [tag('Link', [area])]))]
  })
}

/** The areas of each link, in reading order; a link on two lines has two. */
function areasOf(parent: Tag): Area[][] {
  const own = parent.kids.filter(isArea)
  return [...own.length ? [own] : [], ...parent.kids.filter(isTag).flatMap(areasOf)]
}

/** Gives every link its text: that of the page's next link with the same target, since page and tags have the same order. */
export function nameLinks(pdf: PDFDocument, document: Tag, links: readonly SaidLink[]): void {
  apart(document)
  const left = Map.groupBy(links, ({ target }) => target)
  for (const areas of areasOf(document)) {
    const dicts = areas.map(({ annotation }) => pdf.context.lookup(annotation, PDFDict))
    const target = targetOf(dicts[0]!)
    const label = left.get(target)?.shift()?.label
    dicts.forEach(dict => dict.set(PDFName.of('Contents'), textString(label || target)))
  }
}
