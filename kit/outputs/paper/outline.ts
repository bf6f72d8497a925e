import type { PDFDocument } from 'pdf-lib'
import { PDFDict, PDFHexString, PDFName } from 'pdf-lib'
import { Fault } from '../../core/run.ts'

/** The entries of an outline as a reader walks it: each, what lies in it, then the next. */
function* walk(first: PDFDict | undefined): Generator<PDFDict> {
  for (let entry = first; entry; entry = entry.lookupMaybe(PDFName.of('Next'), PDFDict)) {
    yield entry
    yield* walk(entry.lookupMaybe(PDFName.of('First'), PDFDict))
  }
}

/**
 * Names the entries of a PDF's outline as the headings that they lead to are written. Chromium takes the letters as they are
 * drawn: in capitals where the style has them, words run together where a line ends. Throws unless there is one name for each entry.
 */
export function nameOutline({ catalog }: PDFDocument, names: readonly string[]): void {
  const outline = catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)
  const entries = [...walk(outline?.lookupMaybe(PDFName.of('First'), PDFDict))]
  if (entries.length !== names.length)
    throw new Fault(`The outline came out with ${entries.length} entries where ${names.length} headings were expected.`)
  entries.forEach((entry, index) => {
    entry.set(PDFName.of('Title'), PDFHexString.fromText(names[index]!))
    // It leads to a tag of Chromium's, which is no longer in the tree, and to all others with it; the page and the height on it say where to go.
    entry.delete(PDFName.of('SE'))
  })
}
