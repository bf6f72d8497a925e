import type { PDFDocument } from 'pdf-lib'
import { PDFStreamWriter } from 'pdf-lib'

/**
 * The number of objects in one compressed stream. With pdf-lib's 50 there are more streams, which takes longer and
 * compresses less.
 */
const TOGETHER = 200

/** The bytes of a finished document. */
export async function savePdf(pdf: PDFDocument): Promise<Uint8Array> {
  await pdf.flush()
  return PDFStreamWriter.forContext(pdf.context, Infinity, true, TOGETHER).serializeToBuffer()
}
