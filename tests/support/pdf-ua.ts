import type { PDFDocument } from 'pdf-lib'
import { PDFArray, PDFBool, PDFDict, PDFName, PDFNumber } from 'pdf-lib'
import { elements } from './pdf-structure.ts'

const name = (text: string): PDFName => PDFName.of(text)

/** An element's attribute by owner, such as `Table` for a cell. Later entries of a list override earlier ones. */
function attribute(element: PDFDict, owner: string, key: string): unknown {
  const value = element.lookup(name('A'))
  const dicts = (value instanceof PDFArray ? value.asArray().map(item => element.context.lookup(item)) : [value]).filter(item => item instanceof PDFDict)
  return dicts.filter(dict => dict.lookup(name('O')) === name(owner)).map(dict => dict.lookup(name(key))).findLast(found => found !== undefined)
}

const isScope = (value: unknown): boolean => ['Row', 'Column', 'Both'].some(scope => value === name(scope))

function isBox(value: unknown): boolean {
  const numbers = value instanceof PDFArray ? value.asArray().map(item => item instanceof PDFNumber ? item.asNumber() : Number.NaN) : []
  const [left = 0, bottom = 0, right = 0, top = 0] = numbers
  return numbers.length === 4 && left < right && bottom < top
}

function tagsOf(pdf: PDFDocument, role: string): PDFDict[] {
  return [...elements(pdf, pdf.catalog.lookup(name('StructTreeRoot')))].filter(tag => tag.lookup(name('S')) === name(role))
}

/** Faults against PDF/UA-1 apart from the tags (Matterhorn Protocol 07, 15, 28), one sentence each. */
export function uaFaults(pdf: PDFDocument): string[] {
  const preferences = pdf.catalog.lookupMaybe(name('ViewerPreferences'), PDFDict)
  return [
    ...preferences?.lookup(name('DisplayDocTitle')) === PDFBool.True ? [] : ['a reader is not told to show the title'],
    ...pdf.getPages().flatMap(({ node }, index) => node.lookup(name('Tabs')) === name('S') ? [] : [`the key Tab does not follow the tags of page ${index + 1}`]),
    ...tagsOf(pdf, 'TH').filter(cell => !isScope(attribute(cell, 'Table', 'Scope'))).map(() => 'a header cell does not say of what it is the header'),
  ]
}

/** One sentence for each figure without a bounding box. */
export function boxFaults(pdf: PDFDocument): string[] {
  return tagsOf(pdf, 'Figure').filter(figure => !isBox(attribute(figure, 'Layout', 'BBox'))).map(() => 'a figure does not say where it lies')
}
