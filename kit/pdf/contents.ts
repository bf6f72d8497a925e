import type { PDFDocument, PDFPage } from 'pdf-lib'
import type { Drawn } from './marks.ts'
import type { Renumbered } from './shape-tags.ts'
import { Buffer } from 'node:buffer'
import { promisify } from 'node:util'
import { deflate, inflateSync } from 'node:zlib'
import { PDFName, PDFRawStream } from 'pdf-lib'
import { Fault } from '../core/run.ts'
import { withoutCorrections } from './apostrophes.ts'
import { unmarkForms } from './forms.ts'
import { pageCodes, spaceLines } from './line-ends.ts'
import { drawnBy, remark } from './marks.ts'

const pack = promisify(deflate)
const CONTENTS = PDFName.of('Contents')

/** A page's content stream as Chromium wrote it, and what each of its marks draws. */
export interface Content { page: PDFPage, text: string, drawn: Map<number, Drawn> }

function contentOf(page: PDFPage): Content {
  const stream = page.node.lookup(CONTENTS)
  if (!(stream instanceof PDFRawStream))
    throw new Fault('The PDF was not made: a page\'s content is in pieces, which this kit cannot read.')
  const text = inflateSync(stream.contents).toString('latin1')
  return { page, text, drawn: drawnBy(text) }
}

/** The content of every page, as Chromium wrote it: only Chromium's pages have marks. */
export function contentsOf(pdf: PDFDocument): Content[] {
  unmarkForms(pdf)
  return pdf.getPages().map(contentOf)
}

/**
 * Rewrites each page's content with the marks of its new tags; everything else becomes an artifact. The streams are
 * compressed in the background while the next ones are written. Returns a function that puts them all in place.
 */
export function rewrite(contents: readonly Content[], numbers: readonly Renumbered[]): () => Promise<void> {
  const packed = contents.map(({ page, text }, index) => {
    const spaced = spaceLines(withoutCorrections(text), pageCodes(page))
    return pack(Buffer.from(remark(spaced, mcid => numbers[index]!.get(mcid)), 'latin1'))
  })
  return async () => {
    for (const [index, bytes] of (await Promise.all(packed)).entries()) {
      const { node } = contents[index]!.page
      node.set(CONTENTS, node.context.register(PDFRawStream.of(node.context.obj({ Filter: 'FlateDecode', Length: bytes.length }), bytes)))
    }
  }
}
