import type { About } from '../pdf-metadata.ts'
import { ParseSpeeds, PDFDocument, PDFName } from 'pdf-lib'
import { describePdf } from '../pdf-metadata.ts'
import { compact } from '../pdf/compact.ts'
import { nameAnew } from './names.ts'
import { nameOutline } from './outline.ts'

/** Makes of Chromium's PDF one that says what it is and is the same in every run. `headings` name the outline's entries. Throws unless they fit. */
export async function finishPaper(raw: Uint8Array, headings: readonly string[], about: About): Promise<{ bytes: Uint8Array, pages: number }> {
  const pdf = await PDFDocument.load(raw, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  nameOutline(pdf, headings)
  nameAnew(pdf)
  // The key that leads from link to link follows the tags.
  pdf.getPages().forEach(({ node }) => node.set(PDFName.of('Tabs'), PDFName.of('S')))
  compact(pdf.context)
  describePdf(pdf, about)
  return { bytes: await pdf.save({ addDefaultPage: false, objectsPerTick: Infinity }), pages: pdf.getPageCount() }
}
