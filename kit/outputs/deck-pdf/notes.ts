import type { PDFDocument } from 'pdf-lib'
import type { PdfPage } from '../../pdf/outline.ts'
import type { Tag } from '../../pdf/tags.ts'
import type { Slide } from '../../slidev/deck.ts'
import { toSpeech } from '../../ledger/record.ts'
import { tag } from '../../pdf/shape-tags.ts'
import { textString } from '../../pdf/text.ts'
import { cutAtClicks } from '../../slidev/notes.ts'

/** The notes of each page: everything said since the previous page of the same slide. */
export function notesOf(pages: readonly PdfPage[], slides: readonly Slide[]): string[] {
  return pages.map(({ no, clicks }, i) => {
    const before = pages[i - 1]
    const since = before?.no === no ? before.clicks : -1
    return cutAtClicks(slides[no - 1]!.note).filter(({ click, text }) => text && click > since && click <= clicks).map(({ text }) => toSpeech(text)).join('\n\n')
  })
}

/** Adds each page's notes to it as a comment that can be opened, and to its tags. Comments do not appear on paper. */
export function addNotes(pdf: PDFDocument, notes: readonly string[], sections: readonly Tag[]): void {
  const SIZE = 18
  notes.forEach((text, index) => {
    if (!text)
      return
    const page = pdf.getPage(index)
    const { width, height } = page.getSize()
    const annotation = pdf.context.register(pdf.context.obj({
      Type: 'Annot',
      Subtype: 'Text',
      Name: 'Note',
      // The flags NoZoom and NoRotate, without Print.
      F: 24,
      Rect: [width - SIZE - 4, height - SIZE - 4, width - 4, height - 4],
      T: textString('Speaker’s notes'),
      Contents: textString(text),
    }))
    page.node.addAnnot(annotation)
    sections[index]!.kids.push(tag('Annot', [{ page: index, annotation }]))
  })
}
