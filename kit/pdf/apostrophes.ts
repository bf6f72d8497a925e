import type { PDFDocument } from 'pdf-lib'
import { deflateSync, inflateSync } from 'node:zlib'
import { PDFDict, PDFName, PDFRawStream } from 'pdf-lib'

/** The apostrophe, and the modifier letter that has the same glyph in Inter. Skia maps the glyph to the modifier letter. */
const [APOSTROPHE, MODIFIER] = ['2019', '02BC']
const CORRECTED = `/Span<</ActualText <FEFF${APOSTROPHE}> >> BDC`

/** Removes the ActualText around each apostrophe, since many readers of tags lose the rest of the line after it. Pure. */
export function withoutCorrections(content: string): string {
  if (!content.includes(CORRECTED))
    return content
  const open: boolean[] = []
  return content.split('\n').filter((line) => {
    if (/B[DM]C$/.test(line)) {
      open.push(line === CORRECTED)
      return line !== CORRECTED
    }
    return line !== 'EMC' || !open.pop()
  }).join('\n')
}

/** Maps the glyph to the apostrophe in every font, so that no ActualText is needed. */
export function mapApostrophes({ context }: PDFDocument): void {
  const key = PDFName.of('ToUnicode')
  for (const [, font] of context.enumerateIndirectObjects()) {
    const map = font instanceof PDFDict ? font.lookup(key) : undefined
    if (!(font instanceof PDFDict) || !(map instanceof PDFRawStream))
      continue
    const packed = deflateSync(inflateSync(map.contents).toString('latin1').replaceAll(`> <${MODIFIER}>`, `> <${APOSTROPHE}>`))
    font.set(key, context.register(PDFRawStream.of(context.obj({ Filter: 'FlateDecode', Length: packed.length }), packed)))
  }
}
