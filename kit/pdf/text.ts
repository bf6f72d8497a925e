import { PDFHexString, PDFString } from 'pdf-lib'

/** A text as a PDF string: plain ASCII as it is, which every tool can show, else UTF-16. */
export function textString(text: string): PDFString | PDFHexString {
  return /^[\x20-\x7E]*$/.test(text) ? PDFString.of(text.replace(/[\\()]/g, sign => `\\${sign}`)) : PDFHexString.fromText(text)
}
