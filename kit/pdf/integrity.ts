import type { PDFDocument } from 'pdf-lib'
import type { Tag } from './tags.ts'
import { PDFDict, PDFName } from 'pdf-lib'

const letters = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '')

/** The fonts in a PDF, by PostScript name without the subset's prefix. */
export function fontNames(pdf: PDFDocument): string[] {
  const fonts = pdf.context.enumerateIndirectObjects().map(([, object]) => object).filter(object => object instanceof PDFDict).filter(dict => dict.get(PDFName.of('Type')) === PDFName.of('Font'))
  return [...new Set(fonts.flatMap(dict => dict.lookupMaybe(PDFName.of('BaseFont'), PDFName)?.decodeText().replace(/^[A-Z]{6}\+/, '') ?? []))]
}

/** The fonts that the deck does not bring. The machine used its own instead, and another machine may not have them. Pure. */
export function foreignFonts(names: readonly string[], families: readonly string[]): string[] {
  return names.filter(name => !families.some(family => letters(name).startsWith(letters(family))))
}

/** The faults of the printed pages: a sentence for each page without text, and for each font that the deck does not bring. */
export function integrityFaults(pdf: PDFDocument, sections: readonly Tag[], pages: readonly { no: number }[], families: readonly string[]): string[] {
  const empty = sections.flatMap(({ kids }, index) => kids.length ? [] : [`slide ${pages[index]!.no} is an empty page`])
  const foreign = foreignFonts(fontNames(pdf), families).map(name => `a text is set in ${name}, a font that the deck does not bring`)
  return [...empty, ...foreign]
}
