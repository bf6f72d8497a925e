import type { PDFDocument } from 'pdf-lib'
import { PDFStreamWriter } from 'pdf-lib'

/** How many objects are packed together: pdf-lib's 50 take a packer each, which is slow to make and finds less to save. */
const TOGETHER = 200

/** The bytes of a finished document. */
export async function savePdf(pdf: PDFDocument): Promise<Uint8Array> {
  await pdf.flush()
  return PDFStreamWriter.forContext(pdf.context, Infinity, true, TOGETHER).serializeToBuffer()
}
