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

/** What was read from the page, in order. */
interface Said { headings: readonly string[], links: readonly SaidLink[] }

/**
 * Turns Chromium's PDF into one that a screen reader can navigate, as for the deck (`kit/outputs/deck-pdf/finish.ts`),
 * but for text that flows from page to page. Adds metadata, and makes the file the same in every run. `headings` are the
 * texts of the outline's entries, `links` those of the links. Throws if the headings do not match the outline.
 */
export async function finishPaper(raw: Uint8Array, { headings, links }: Said, about: About): Promise<{ bytes: Uint8Array, pages: number }> {
  const pdf = await PDFDocument.load(raw, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  const contents = contentsOf(pdf)
  const drawn = contents.map(content => content.drawn)
  const document = documentOf(readTags(pdf), drawn, about.language)
  boxFigures(document, drawn)
  nameLinks(pdf, document, links)
  nameOutline(pdf, headings)
  // The Tab key follows the order of the tags.
  pdf.getPages().forEach(({ node }) => node.set(PDFName.of('Tabs'), PDFName.of('S')))
  mapApostrophes(pdf)
  const put = rewrite(contents, renumber(document, contents.length))
  writeTags(pdf, document)
  await put()
  compact(pdf.context)
  describePdf(pdf, about)
  return { bytes: await savePdf(pdf), pages: contents.length }
}
