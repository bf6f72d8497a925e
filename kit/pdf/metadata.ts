import type { PDFDocument } from 'pdf-lib'
import type { About } from './xmp.ts'
import { createHash } from 'node:crypto'
import { PDFHexString, PDFName, PDFRawStream } from 'pdf-lib'
import { xmpOf } from './xmp.ts'

/**
 * A file identifier that depends only on the content. PDF has two of them, of which the second normally changes with the
 * file.
 */
function identityOf(pdf: PDFDocument): PDFHexString {
  const hash = createHash('sha256')
  for (const [, object] of pdf.context.enumerateIndirectObjects())
    hash.update(object instanceof PDFRawStream ? object.contents : object.toString())
  return PDFHexString.of(hash.digest('hex').slice(0, 32))
}

/**
 * Writes the metadata into the document, both as information dictionary and as XMP, with dates that do not change from
 * run to run.
 */
export function describePdf(pdf: PDFDocument, about: About): void {
  const { context, catalog } = pdf
  const { date } = about
  pdf.setTitle(about.title, { showInWindowTitleBar: true })
  pdf.setLanguage(about.language)
  if (about.subject)
    pdf.setSubject(about.subject)
  if (about.author)
    pdf.setAuthor(about.author)
  if (about.keywords.length)
    pdf.setKeywords([about.keywords.join(', ')])
  pdf.setCreator('Slidev')
  pdf.setCreationDate(date)
  pdf.setModificationDate(date)
  // Not compressed, so that tools that cannot read PDF find it.
  const xmp = xmpOf({ ...about, creator: 'Slidev', producer: pdf.getProducer() ?? '' })
  catalog.set(PDFName.of('Metadata'), context.register(context.stream(new TextEncoder().encode(xmp), { Type: 'Metadata', Subtype: 'XML' })))
  const identity = identityOf(pdf)
  context.trailerInfo.ID = context.obj([identity, identity])
}
