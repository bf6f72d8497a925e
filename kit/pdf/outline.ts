import type { PDFDocument, PDFRef } from 'pdf-lib'
import { PDFName, PDFNumber } from 'pdf-lib'
import { runsOf } from './runs.ts'
import { textString } from './text.ts'

/** A page of the PDF: its slide and click, its title as plain text, its act (the slide's kicker), if any, and its label. */
export interface PdfPage { no: number, clicks: number, title: string, act: string | undefined, label: string }

interface Entry { title: string, page: number, under: Entry[] }

/** The acts with their slides. A slide with several pages is listed once, at its first page. */
export function outlineOf(pages: readonly PdfPage[]): Entry[] {
  const slides = pages.map((page, index) => ({ ...page, index })).filter((page, i, all) => page.no !== all[i - 1]?.no)
  return runsOf(slides, ({ act }) => act).flatMap(({ key, items }) => {
    const entries = items.map(({ title, index }): Entry => ({ title, page: index, under: [] }))
    return key === undefined ? entries : [{ title: key, page: entries[0]!.page, under: entries }]
  })
}

/** Writes the outline and the page labels; the document opens with the outline visible. */
export function addNavigation(pdf: PDFDocument, pages: readonly PdfPage[]): void {
  const { context, catalog } = pdf
  const leaves = pdf.getPages()
  const write = (entries: readonly Entry[], parent: PDFRef): Record<string, PDFRef | PDFNumber> => {
    const refs = entries.map(() => context.nextRef())
    entries.forEach(({ title, page, under }, i) => context.assign(refs[i]!, context.obj({
      Title: textString(title),
      Parent: parent,
      Dest: [leaves[page]!.ref, 'Fit'],
      ...i > 0 ? { Prev: refs[i - 1]! } : {},
      ...i < refs.length - 1 ? { Next: refs[i + 1]! } : {},
      ...under.length ? { ...write(under, refs[i]!) } : {},
    })))
    // A positive count opens every act.
    const count = entries.length + entries.reduce((sum, { under }) => sum + under.length, 0)
    return { First: refs[0]!, Last: refs.at(-1)!, Count: PDFNumber.of(count) }
  }
  const outlines = context.nextRef()
  context.assign(outlines, context.obj({ Type: 'Outlines', ...write(outlineOf(pages), outlines) }))
  catalog.set(PDFName.of('Outlines'), outlines)
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
  const labels = pages.flatMap(({ label }, index) => [PDFNumber.of(index), context.obj({ P: textString(label) })])
  catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: labels }))
}
