import type { About } from '../../pdf/xmp.ts'
import type { SaidLink } from './links.ts'
import { ParseSpeeds, PDFDocument, PDFName } from 'pdf-lib'
import { mapApostrophes } from '../../pdf/apostrophes.ts'
import { compact } from '../../pdf/compact.ts'
import { contentsOf, rewrite } from '../../pdf/contents.ts'
import { describePdf } from '../../pdf/metadata.ts'
import { savePdf } from '../../pdf/save.ts'
import { boxFigures, documentOf, renumber } from '../../pdf/shape-tags.ts'
import { readTags, writeTags } from '../../pdf/tags.ts'
import { nameLinks } from './links.ts'
import { nameOutline } from './outline.ts'

/** What the page said of itself, in its order. */
interface Said { headings: readonly string[], links: readonly SaidLink[] }

/**
 * Makes of Chromium's PDF one that a screen reader can walk, as the deck's is (`kit/outputs/deck-pdf/finish.ts`), but whose text flows from page to page;
 * it says what it is and is the same in every run. `headings` name the outline's entries, `links` the links. Throws unless the headings fit.
 */
export async function finishPaper(raw: Uint8Array, { headings, links }: Said, about: About): Promise<{ bytes: Uint8Array, pages: number }> {
  const pdf = await PDFDocument.load(raw, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  const contents = contentsOf(pdf)
  const drawn = contents.map(content => content.drawn)
  const document = documentOf(readTags(pdf), drawn, about.language)
  boxFigures(document, drawn)
  nameLinks(pdf, document, links)
  nameOutline(pdf, headings)
  // The key that leads from link to link follows the tags.
  pdf.getPages().forEach(({ node }) => node.set(PDFName.of('Tabs'), PDFName.of('S')))
  mapApostrophes(pdf)
  const put = rewrite(contents, renumber(document, contents.length))
  writeTags(pdf, document)
  await put()
  compact(pdf.context)
  describePdf(pdf, about)
  return { bytes: await savePdf(pdf), pages: contents.length }
}
