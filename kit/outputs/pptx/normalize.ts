import type { Element } from '@xmldom/xmldom'
import { DOMParser, XMLSerializer } from '@xmldom/xmldom'
import JSZip from 'jszip'
import { withoutClicks } from '../../slidev/notes.ts'

const SLIDE = /^ppt\/slides\/slide\d+\.xml$/
/** The page for which the exporter's master of notes is drawn, upright and in EMU; it says another, over whose edge the notes would run when printed. */
const NOTES_PAGE = '<p:notesSz cx="6858000" cy="9144000"/>'
const NOTES = /^ppt\/notesSlides\/notesSlide\d+\.xml$/

/** Slidev writes a note as one run with line ends in it, which PowerPoint shows as spaces: makes a paragraph of each. */
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
 * A PPTX of Slidev's with its notes in paragraphs and on their page, and with the dates of the talk in place of the hour of the export, so that one talk gives
 * one file. Without `clicks` the notes' marks of clicks go, as there is nothing to click.
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

/** How many slides a PPTX has. Throws if it is none. */
export async function countSlides(bytes: Uint8Array): Promise<number> {
  const { files } = await JSZip.loadAsync(bytes)
  return Object.keys(files).filter(name => SLIDE.test(name)).length
}
