import type { ReadTag } from './pdf-tags.ts'
import { readFile } from 'node:fs/promises'
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from 'pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A PDF's tags and outline. */
export interface Structure {
  /** The number of elements of each role. */
  roles: Map<string, number>
  /** The alternative text of each figure; empty if it has none. */
  figures: string[]
  /** The outline's entries with their depth. */
  outline: { title: string, depth: number }[]
  /** The tags of the whole document. A placeholder replaces text. */
  tree: ReadTag
}

interface Entry { title: string, items: Entry[] }
const flat = (entries: Entry[], depth = 0): Structure['outline'] => entries.flatMap(({ title, items }) => [{ title, depth }, ...flat(items, depth + 1)])

/** The elements of a structure tree in reading order. Not by pdfjs-dist, which leaves out elements without a page. */
export function* elements(pdf: PDFDocument, node: unknown): Generator<PDFDict> {
  if (node instanceof PDFArray) {
    for (const child of node.asArray())
      yield* elements(pdf, pdf.context.lookup(child))
  }
  else if (node instanceof PDFDict) {
    if (node.has(PDFName.of('S')))
      yield node
    yield* elements(pdf, node.lookup(PDFName.of('K')))
  }
}

/** A tag with its children, across all pages. */
function treeOf(pdf: PDFDocument, tag: PDFDict): ReadTag {
  const value = tag.lookup(PDFName.of('K'))
  const items = (value instanceof PDFArray ? value.asArray() : [value]).map(item => pdf.context.lookup(item as PDFDict) ?? item)
  const kids = items.filter(item => item instanceof PDFDict).filter(item => item.has(PDFName.of('S'))).map(item => treeOf(pdf, item))
  const draws = items.some(item => item instanceof PDFNumber || (item instanceof PDFDict && item.has(PDFName.of('MCID'))))
  const alt = tag.lookupMaybe(PDFName.of('Alt'), PDFString, PDFHexString)?.decodeText()
  return { role: tag.lookup(PDFName.of('S'), PDFName).decodeText(), ...alt === undefined ? {} : { alt }, text: draws || kids.some(kid => kid.text) ? '·' : '', kids }
}

/** Reads the tags and the outline of a PDF from disk. */
export async function readStructure(path: string): Promise<Structure> {
  const bytes = await readFile(path)
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const all = [...elements(pdf, pdf.catalog.lookup(PDFName.of('StructTreeRoot')))]
  const structure: Structure = { roles: new Map(), figures: [], outline: [], tree: treeOf(pdf, all[0]!) }
  for (const element of all) {
    const role = element.lookup(PDFName.of('S'), PDFName).decodeText()
    structure.roles.set(role, (structure.roles.get(role) ?? 0) + 1)
    if (role === 'Figure')
      structure.figures.push(element.lookupMaybe(PDFName.of('Alt'), PDFString, PDFHexString)?.decodeText() ?? '')
  }
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const document = await task.promise
  structure.outline = flat((await document.getOutline() ?? []) as Entry[])
  await task.destroy()
  return structure
}
