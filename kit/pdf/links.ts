import type { PDFDocument } from 'pdf-lib'
import type { Box, PageLink, PageWords } from './readable.ts'
import type { Area, Tag } from './tags.ts'
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFRef, PDFString } from 'pdf-lib'
import { tag } from './shape-tags.ts'
import { isArea, walk } from './tags.ts'
import { textString } from './text.ts'

/** A link's area in the PDF, and the link in the page that it came from. */
interface Link extends Area { dict: PDFDict, target: string, from: PageLink | undefined, isUnseen: boolean }

/** CSS pixels in a point. */
const PIXELS = 96 / 72
/** Points. A lower link is in a part for screen readers only. */
const UNSEEN_HEIGHT = 3

/** A link's target: a named place, or an address. */
export function targetOf(dict: PDFDict): string {
  const place = dict.lookup(PDFName.of('Dest'))
  if (place instanceof PDFName || place instanceof PDFString || place instanceof PDFHexString)
    return place.decodeText()
  const address = dict.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'))
  return address instanceof PDFString || address instanceof PDFHexString ? address.decodeText() : ''
}

/** The link in the page that is nearest to a point, in pixels. */
function nearest(links: readonly PageLink[], x: number, y: number): PageLink | undefined {
  const distance = ([left, top, right, bottom]: Box): number => Math.hypot((left + right) / 2 - x, (top + bottom) / 2 - y)
  const far = links.map(link => ({ link, by: Math.min(...link.boxes.map(distance)) }))
  return far.sort((a, b) => a.by - b.by)[0]?.link
}

function linksOf(pdf: PDFDocument, page: number, said: readonly PageLink[]): Link[] {
  const { node } = pdf.getPage(page)
  const annotations = node.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? []
  const top = node.MediaBox().asRectangle().height
  return annotations.filter(item => item instanceof PDFRef).map((annotation) => {
    const dict = pdf.context.lookup(annotation, PDFDict)
    const target = targetOf(dict)
    const { x, y, width, height } = dict.lookup(PDFName.of('Rect'), PDFArray).asRectangle()
    const from = nearest(said.filter(link => link.target === target), (x + width / 2) * PIXELS, (top - y - height / 2) * PIXELS)
    return { page, annotation, dict, target, from, isUnseen: height < UNSEEN_HEIGHT }
  })
}

/**
 * Gives every link on a page its text, and a place in the page's tags. A figure in a drawing has the same link as its
 * twin in the drawing's table. The twin's invisible area is replaced by the area in the drawing, so that the link is
 * where it is seen and is read with the table.
 */
export function tagLinks(pdf: PDFDocument, section: Tag, page: number, { links: said }: PageWords): void {
  const links = linksOf(pdf, page, said)
  const byRef = new Map(links.map(link => [link.annotation, link]))
  const tags = [...walk(section)].filter(({ type }) => type === 'Link')
  // Chromium puts the links of a drawing into its figure, of which only the alternative text is read.
  for (const each of [...walk(section)].filter(({ type }) => type !== 'Link'))
    each.kids = each.kids.filter(kid => !isArea(kid))
  const linkOf = ({ kids }: Tag): Link | undefined => kids.filter(isArea).map(({ annotation }) => byRef.get(annotation)).find(Boolean)
  const tagged = new Set(tags.flatMap(({ kids }) => kids.filter(isArea).map(({ annotation }) => annotation)))
  const gone = new Set<PDFRef>()
  for (const { annotation, from, target } of links.filter(link => !tagged.has(link.annotation))) {
    const twins = tags.filter(each => linkOf(each)?.from?.of === from?.of && linkOf(each)?.target === target)
    const twin = twins.find(each => linkOf(each)!.isUnseen) ?? twins[0]
    if (!twin) {
      section.kids.push(tag('P', [tag('Link', [{ page, annotation }])]))
      continue
    }
    twin.kids.push({ page, annotation })
    twin.kids.filter(isArea).filter(area => byRef.get(area.annotation)!.isUnseen).forEach(area => gone.add(area.annotation))
  }
  for (const each of tags)
    each.kids = each.kids.filter(kid => !isArea(kid) || !gone.has(kid.annotation))
  gone.forEach(annotation => pdf.context.delete(annotation))
  const kept = links.filter(({ annotation }) => !gone.has(annotation))
  kept.forEach(({ dict, target, from }) => dict.set(PDFName.of('Contents'), textString(from?.label || target)))
  if (gone.size)
    pdf.getPage(page).node.set(PDFName.of('Annots'), pdf.context.obj(kept.map(({ annotation }) => annotation)))
}
