import type { PDFContext, PDFObject } from 'pdf-lib'
import { PDFArray, PDFDict, PDFRef, PDFStream } from 'pdf-lib'

/** Replaces each reference in an object, in place, and those of its direct objects. */
function redirect(object: PDFObject, follow: (ref: PDFRef) => PDFRef): void {
  const turn = (value: PDFObject): PDFObject => {
    if (value instanceof PDFRef)
      return follow(value)
    redirect(value, follow)
    return value
  }
  if (object instanceof PDFArray)
    object.asArray().forEach((value, i) => object.set(i, turn(value)))
  else if (object instanceof PDFDict)
    object.entries().forEach(([key, value]) => object.set(key, turn(value)))
  else if (object instanceof PDFStream)
    redirect(object.dict, follow)
}

/**
 * Removes unreferenced objects, and numbers the others in the order in which they are reached from the catalog.
 * Chromium's numbers and wrapper objects differ from run to run; after this, equal documents are equal files.
 */
export function compact(context: PDFContext): void {
  const old = new Map(context.enumerateIndirectObjects())
  const fresh = new Map<PDFRef, PDFRef>()
  const queue: PDFRef[] = []
  const follow = (ref: PDFRef): PDFRef => {
    if (!fresh.has(ref)) {
      fresh.set(ref, PDFRef.of(fresh.size + 1))
      queue.push(ref)
    }
    return fresh.get(ref)!
  }
  const { Root, Info } = context.trailerInfo
  context.trailerInfo.Root = follow(Root as PDFRef)
  if (Info instanceof PDFRef)
    context.trailerInfo.Info = follow(Info)
  // The queue grows during the loop.
  for (const ref of queue) {
    const object = old.get(ref)
    if (object)
      redirect(object, follow)
  }
  old.forEach((_, ref) => context.delete(ref))
  fresh.forEach((ref, before) => {
    const object = old.get(before)
    if (object)
      context.assign(ref, object)
  })
  context.largestObjectNumber = fresh.size
}
