import type { Element } from '@xmldom/xmldom'
import { DOMParser, XMLSerializer } from '@xmldom/xmldom'
import JSZip from 'jszip'
import { withoutClicks } from '../../slidev/notes.ts'

const SLIDE = /^ppt\/slides\/slide\d+\.xml$/
/**
 * The size of a notes page for which the exporter's notes master is made, portrait, in EMU. The exporter declares another
 * size, on which the notes would run over the edge in print.
 */
const NOTES_PAGE = '<p:notesSz cx="6858000" cy="9144000"/>'
const NOTES = /^ppt\/notesSlides\/notesSlide\d+\.xml$/

/**
 * Turns each line of a note into a paragraph. Slidev writes a note as one run with line ends, which PowerPoint shows as
 * spaces.
 */
function notesAsParagraphs(xml: string, clicks: boolean): string {
  const document = new DOMParser().parseFromString(xml, 'text/xml')
  for (const text of [...document.getElementsByTagName('a:t')]) {
    const paragraph = text.parentNode?.parentNode as Element | null
    const words = clicks ? text.textContent! : withoutClicks(text.textContent!)
    for (const part of words.split(/\n\s*\n/)) {
      const copy = paragraph!.cloneNode(true) as Element
      const [own] = copy.getElementsByTagName('a:t')
      if (own)
        own.textContent = part.replaceAll(/\s*\n\s*/g, ' ').trim()
      paragraph!.parentNode!.insertBefore(copy, paragraph)
    }
    paragraph!.parentNode!.removeChild(paragraph!)
  }
  return new XMLSerializer().serializeToString(document)
}

/**
 * Corrects Slidev's PPTX: the notes are split into paragraphs and fit their page, and the dates are the talk's instead of
 * the export's, so that the same talk gives the same file. Without `clicks` the click markers are removed from the notes,
 * since there is nothing to click.
 */
export async function normalizePptx(bytes: Uint8Array, date: Date, clicks: boolean): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes)
  const day = `${date.toISOString().slice(0, 19)}Z`
  const normalized = new JSZip()
  for (const file of Object.values(zip.files).filter(({ dir }) => !dir)) {
    const { name } = file
    const options = { date, createFolders: false }
    if (NOTES.test(name))
      normalized.file(name, notesAsParagraphs(await file.async('string'), clicks), options)
    else if (name === 'ppt/presentation.xml')
      normalized.file(name, (await file.async('string')).replace(/<p:notesSz [^>]*>/, NOTES_PAGE), options)
    else if (name === 'docProps/core.xml')
      normalized.file(name, (await file.async('string')).replaceAll(/(<dcterms:\w+ [^>]*>)[^<]*/g, `$1${day}`), options)
    else
      normalized.file(name, await file.async('uint8array'), options)
  }
  return normalized.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

/** Counts a PPTX's slides. Throws if the file is not a PPTX. */
export async function countSlides(bytes: Uint8Array): Promise<number> {
  const { files } = await JSZip.loadAsync(bytes)
  return Object.keys(files).filter(name => SLIDE.test(name)).length
}
