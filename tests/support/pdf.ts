import type { PDFDict } from 'pdf-lib'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { RefProxy } from 'pdfjs-dist/types/src/display/api.js'
import type { ReadTags } from './pdf-tags.ts'
import { readFile } from 'node:fs/promises'
import { PDFDict as Dict, PDFArray, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { markFaults } from './pdf-marks.ts'
import { readTags } from './pdf-tags.ts'
import { boxFaults, uaFaults } from './pdf-ua.ts'

/** A font in a PDF. */
export interface PdfFont { name: string, subtype: string, embedded: boolean }

/** A link in a PDF: its page, its named destination with that destination's page, or its address. */
export interface PdfLink { page: number, place: string | undefined, target: number | undefined, url: string | undefined }

/** What the tests read from a PDF. */
export interface ReadPdf {
  sizes: { width: number, height: number }[]
  /** The text of each page, with single spaces. */
  texts: string[]
  links: PdfLink[]
  fonts: PdfFont[]
  tagged: boolean
  language: string | undefined
  outlined: boolean
  title: string | undefined
  created: Date | undefined
  /** The page labels. */
  labels: string[] | null
  /** The outline's entries, with depth and target page. */
  outline: { title: string, depth: number, page: number }[]
  tags: ReadTags[]
  /** The comments of each page, as one text. */
  comments: string[]
  /** Annotations without a tag or without contents. */
  annotationFaults: string[]
  uaFaults: string[]
  boxFaults: string[]
  markFaults: string[]
  /** The metadata stream. */
  xmp: string
}

const FILES = ['FontFile', 'FontFile2', 'FontFile3'].map(name => PDFName.of(name))
const nameIn = (dict: PDFDict, key: string) => dict.lookupMaybe(PDFName.of(key), PDFName)?.decodeText() ?? ''

function fontOf(dict: PDFDict): PdfFont {
  // A composite font has its file in its descendant font.
  const descendant = dict.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.lookup(0, Dict)
  const descriptor = (descendant ?? dict).lookupMaybe(PDFName.of('FontDescriptor'), Dict)
  return {
    name: nameIn(dict, 'BaseFont'),
    subtype: nameIn(dict, 'Subtype'),
    embedded: FILES.some(file => descriptor?.lookup(file) instanceof PDFRawStream),
  }
}

function fontsOf(pdf: PDFDocument): PdfFont[] {
  return pdf.context.enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter(object => object instanceof Dict)
    .filter(dict => nameIn(dict, 'Type') === 'Font' && !nameIn(dict, 'Subtype').startsWith('CIDFont'))
    .map(fontOf)
}

type Contents = Pick<ReadPdf, 'texts' | 'links' | 'labels' | 'outline' | 'tags' | 'comments'>

interface Annotation { subtype: string, dest?: string, url?: string, contentsObj?: { str: string } }

interface OutlineItem { title: string, dest: string | unknown[] | null, items: OutlineItem[] }

async function outlineOf(document: PDFDocumentProxy): Promise<ReadPdf['outline']> {
  const read = async (items: OutlineItem[], depth: number): Promise<ReadPdf['outline']> => (await Promise.all(items.map(async ({ title, dest, items: under }) => [
    { title, depth, page: await document.getPageIndex((dest as [RefProxy])[0]) + 1 },
    ...await read(under, depth + 1),
  ]))).flat()
  return read((await document.getOutline() ?? []) as OutlineItem[], 0)
}

function annotationFaults(pdf: PDFDocument): string[] {
  return pdf.getPages().flatMap(({ node }, index) => (node.Annots()?.asArray() ?? []).flatMap((item) => {
    const dict = pdf.context.lookup(item, Dict)
    const lacks = ['StructParent', 'Contents'].filter(key => !dict.has(PDFName.of(key)))
    return lacks.map(key => `an annotation on page ${index + 1} lacks ${key}`)
  }))
}

async function contentsOf(bytes: Uint8Array): Promise<Contents> {
  const task = getDocument({ data: bytes, verbosity: 0 })
  const document = await task.promise
  const places = new Map<string, number>()
  for (const [name, [reference]] of Object.entries(await document.getDestinations() as Record<string, [RefProxy]>))
    places.set(name, await document.getPageIndex(reference) + 1)
  const contents: Contents = { texts: [], links: [], labels: await document.getPageLabels(), outline: await outlineOf(document), tags: [], comments: [] }
  for (let no = 1; no <= document.numPages; no++) {
    const page = await document.getPage(no)
    const { text, ...tags } = await readTags(page)
    const annotations = await page.getAnnotations() as Annotation[]
    contents.texts.push(text)
    contents.tags.push(tags)
    contents.links.push(...annotations.filter(a => a.subtype === 'Link').map(({ dest, url }) => ({ page: no, place: dest, target: places.get(dest ?? ''), url })))
    contents.comments.push(annotations.filter(a => a.subtype === 'Text').map(a => a.contentsObj?.str ?? '').join('\n'))
  }
  await task.destroy()
  return contents
}

/** Reads a PDF from disk. */
export async function readPdf(path: string): Promise<ReadPdf> {
  const bytes = await readFile(path)
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const { catalog } = pdf
  return {
    sizes: pdf.getPages().map(page => page.getSize()),
    ...await contentsOf(new Uint8Array(bytes)),
    fonts: fontsOf(pdf),
    tagged: catalog.lookupMaybe(PDFName.of('MarkInfo'), Dict)?.get(PDFName.of('Marked'))?.toString() === 'true',
    language: catalog.get(PDFName.of('Lang'))?.toString(),
    outlined: catalog.has(PDFName.of('Outlines')),
    title: pdf.getTitle(),
    created: pdf.getCreationDate(),
    annotationFaults: annotationFaults(pdf),
    uaFaults: uaFaults(pdf),
    boxFaults: boxFaults(pdf),
    markFaults: markFaults(pdf),
    xmp: new TextDecoder().decode((catalog.lookup(PDFName.of('Metadata')) as PDFRawStream | undefined)?.contents),
  }
}
