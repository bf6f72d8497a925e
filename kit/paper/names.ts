import type { PDFDocument, PDFObject } from 'pdf-lib'
import { PDFArray, PDFDict, PDFString } from 'pdf-lib'

/** What Chromium calls a header cell, for the other cells to name: a count of all that the page ever made, which differs from run to run. */
const COUNTED = /^node\d+$/

/** Gives what Chromium names by a running count the names of a count of their own, in the same order, which the tree of names is sorted by. */
export function nameAnew({ context }: PDFDocument): void {
  const places: { name: string, put: (name: PDFString) => void }[] = []
  const find = (value: PDFObject, put: (name: PDFString) => void): void => {
    if (value instanceof PDFString && COUNTED.test(value.asString()))
      places.push({ name: value.asString(), put })
    else if (value instanceof PDFArray)
      value.asArray().forEach((each, i) => find(each, name => value.set(i, name)))
    else if (value instanceof PDFDict)
      value.entries().forEach(([key, each]) => find(each, name => value.set(key, name)))
  }
  context.enumerateIndirectObjects().forEach(([ref, object]) => find(object, name => context.assign(ref, name)))
  const names = [...new Set(places.map(({ name }) => name))].sort()
  const fresh = new Map(names.map((name, index) => [name, PDFString.of(`node${String(index).padStart(8, '0')}`)]))
  places.forEach(({ name, put }) => put(fresh.get(name)!))
}
