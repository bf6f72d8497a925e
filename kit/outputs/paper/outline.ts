import type { PDFDocument } from 'pdf-lib'
import { PDFDict, PDFHexString, PDFName } from 'pdf-lib'
import { Fault } from '../../core/run.ts'

/** The entries of an outline in reading order: each entry, its children, then the next one. */
function* walk(first: PDFDict | undefined): Generator<PDFDict> {
  for (let entry = first; entry; entry = entry.lookupMaybe(PDFName.of('Next'), PDFDict)) {
    yield entry
    yield* walk(entry.lookupMaybe(PDFName.of('First'), PDFDict))
  }
}

/**
 * Sets the titles of a PDF's outline to the texts of the headings. Chromium takes them from the page as painted: in
 * capitals if the style has them, and without the space where a line breaks. Throws unless there is one name for each
 * entry.
 */
export function nameOutline({ catalog }: PDFDocument, names: readonly string[]): void {
  const outline = catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)
  const entries = [...walk(outline?.lookupMaybe(PDFName.of('First'), PDFDict))]
  if (entries.length !== names.length)
    throw new Fault(`The outline came out with ${entries.length} entries where ${names.length} headings were expected.`)
  entries.forEach((entry, index) => {
    entry.set(PDFName.of('Title'), PDFHexString.fromText(names[index]!))
    // `SE` refers to one of Chromium's tags, which are no longer in the tree, and would keep all of them in the file. The
    // entry's page and height are enough.
    entry.delete(PDFName.of('SE'))
  })
}
