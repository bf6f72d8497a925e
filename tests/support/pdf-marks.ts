import type { PDFDocument, PDFObject } from 'pdf-lib'
import { inflateSync } from 'node:zlib'
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, PDFRef } from 'pdf-lib'
import { elements } from './pdf-structure.ts'

const name = (text: string): PDFName => PDFName.of(text)

function marksIn(stream: unknown): number[] {
  if (!(stream instanceof PDFRawStream))
    return []
  const packed = stream.dict.get(name('Filter')) === name('FlateDecode')
  const text = (packed ? inflateSync(stream.contents) : stream.contents) as Uint8Array
  return [...new TextDecoder('latin1').decode(text).matchAll(/\/MCID (\d+)/g)].map(([, mcid]) => Number(mcid))
}

/** A tag's own marked content, as `page mcid`; pages count from 1. */
function marksOf(tag: PDFDict, pageOf: (ref: PDFObject | undefined) => number): string[] {
  const kids = tag.lookup(name('K'))
  return (kids instanceof PDFArray ? kids.asArray() : [kids]).flatMap((item) => {
    const kid = item instanceof PDFRef ? tag.context.lookup(item) : item
    if (kid instanceof PDFNumber)
      return [`${pageOf(tag.get(name('Pg')))} ${kid.asNumber()}`]
    const mcid = kid instanceof PDFDict ? kid.lookupMaybe(name('MCID'), PDFNumber) : undefined
    return mcid ? [`${pageOf((kid as PDFDict).get(name('Pg')) ?? tag.get(name('Pg')))} ${mcid.asNumber()}`] : []
  })
}

/** Faults between tags and content: marks that only one of them has, and forms with marks of their own, which tags cannot reach. One sentence each. */
export function markFaults(pdf: PDFDocument): string[] {
  const pages = new Map(pdf.getPages().map(({ ref }, index) => [ref.toString(), index + 1]))
  const tagged = new Set([...elements(pdf, pdf.catalog.lookup(name('StructTreeRoot')))].flatMap(tag => marksOf(tag, ref => pages.get(`${ref}`) ?? 0)))
  const drawn = new Set(pdf.getPages().flatMap(({ node }, index) => marksIn(node.lookup(name('Contents'))).map(mcid => `${index + 1} ${mcid}`)))
  const described = (mark: string) => mark.replace(' ', ' has mark ')
  const forms = pdf.context.enumerateIndirectObjects().filter(([, object]) => object instanceof PDFRawStream && object.dict.get(name('Subtype')) === name('Form') && marksIn(object).length)
  return [
    ...[...tagged].filter(mark => !drawn.has(mark)).map(mark => `a tag says that page ${described(mark)}, which draws nothing`),
    ...[...drawn].filter(mark => !tagged.has(mark)).map(mark => `page ${described(mark)}, which is in no tag`),
    ...forms.map(() => 'a drawing within a page has marks of its own'),
  ]
}
