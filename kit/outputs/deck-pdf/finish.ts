import type { Printed } from '../../browser/print-page.ts'
import type { PageWords } from '../../pdf/readable.ts'
import type { About } from '../../pdf/xmp.ts'
import type { Slide } from '../../slidev/deck.ts'
import { ParseSpeeds, PDFDocument, PDFName } from 'pdf-lib'
import { Fault } from '../../core/run.ts'
import { mapApostrophes } from '../../pdf/apostrophes.ts'
import { compact } from '../../pdf/compact.ts'
import { contentsOf, rewrite } from '../../pdf/contents.ts'
import { integrityFaults } from '../../pdf/integrity.ts'
import { tagLinks } from '../../pdf/links.ts'
import { describePdf } from '../../pdf/metadata.ts'
import { addNavigation } from '../../pdf/outline.ts'
import { runsOf } from '../../pdf/runs.ts'
import { savePdf } from '../../pdf/save.ts'
import { boxFigures, renumber, sectionsOf, tag } from '../../pdf/shape-tags.ts'
import { readTags, writeTags } from '../../pdf/tags.ts'
import { addNotes, notesOf } from './notes.ts'
import { namePages } from './pages.ts'

/** A printed deck: its pages in order, what was read from the print page, and the PDF's metadata. */
export interface Print {
  pages: readonly Printed[]
  words: readonly PageWords[]
  /** The font families that the deck brings. */
  families: readonly string[]
  slides: readonly Slide[]
  about: About
  /** Adds the notes as comments on their pages. */
  notes?: boolean
}

/**
 * Turns Chromium's PDF into one that a screen reader can navigate: each act is a part and each page a section, with
 * headings, lists, tables and figures with alternative text; everything else is marked as an artifact. Adds the outline,
 * page labels, the links' texts and metadata. Throws a sentence if a page is incomplete.
 */
export async function finishPdf(raw: Uint8Array, { pages, words, families, slides, about, notes }: Print): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(raw, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  if (pdf.getPageCount() !== pages.length)
    throw new Fault(`The PDF was not made: it came out with ${pdf.getPageCount()} pages where ${pages.length} were expected.`)
  const contents = contentsOf(pdf)
  const drawn = contents.map(content => content.drawn)
  const sections = sectionsOf(readTags(pdf), drawn)
  const wrong = integrityFaults(pdf, sections, pages, families)
  if (wrong.length)
    throw new Fault(`The PDF was not made: ${wrong.join('; ')}.`)

  const named = namePages(pages, slides)
  sections.forEach((section, page) => {
    section.title = named[page]!.title
    boxFigures(section, drawn)
    tagLinks(pdf, section, page, words[page]!)
    pdf.getPage(page).node.set(PDFName.of('Tabs'), PDFName.of('S'))
  })
  if (notes)
    addNotes(pdf, notesOf(named, slides), sections)
  mapApostrophes(pdf)
  const acts = runsOf(named.map((page, index) => ({ act: page.act, section: sections[index]! })), ({ act }) => act)
  const document = tag('Document', acts.flatMap(({ key, items }) => {
    const kids = items.map(({ section }) => section)
    return key === undefined ? kids : [tag('Part', kids, { title: key })]
  }), { lang: about.language })
  const put = rewrite(contents, renumber(document, pages.length))
  writeTags(pdf, document)
  addNavigation(pdf, named)
  await put()
  compact(pdf.context)
  describePdf(pdf, about)
  return savePdf(pdf)
}
