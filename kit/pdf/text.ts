import { PDFHexString, PDFString } from 'pdf-lib'

/** A text as a PDF holds it: as it stands where it is plain, which every tool shows, else in UTF-16. */
export function textString(text: string): PDFString | PDFHexString {
  return /^[\x20-\x7E]*$/.test(text) ? PDFString.of(text.replace(/[\\()]/g, sign => `\\${sign}`)) : PDFHexString.fromText(text)
}
