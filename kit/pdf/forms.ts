import type { PDFDocument } from 'pdf-lib'
import { Buffer } from 'node:buffer'
import { deflateSync, inflateSync } from 'node:zlib'
import { PDFName, PDFRawStream } from 'pdf-lib'
import { Fault } from '../core/run.ts'

const SUBTYPE = PDFName.of('Subtype')
const FORM = PDFName.of('Form')
const FILTER = PDFName.of('Filter')
const PARENTS = PDFName.of('StructParents')
const MARK = /^\/(\w+) <<\/MCID \d+ >>\s?BDC$/
const OPENS = /\b(?:BDC|BMC)$/

/** A form's content without its marks. Throws if letters are under one that is no figure's: nobody would read them. Pure. */
export function withoutMarks(content: string): string {
  /** What is open: the type of a mark, or '' for anything else. */
  const open: string[] = []
  return content.split('\n').filter((line) => {
    const type = MARK.exec(line)?.[1]
    if (type !== undefined || OPENS.test(line)) {
      open.push(type ?? '')
      return type === undefined
    }
    if (/T[jJ]$/.test(line) && open.some(each => each && each !== 'Figure'))
      throw new Fault('The PDF was not made: a text shines through, for which Chromium draws it where no screen reader finds it; give it a colour of its own instead of an opacity.')
    return line !== 'EMC' || !open.pop()
  }).join('\n')
}

/**
 * Chromium draws as a form, with marks that are counted anew, what shines through as a whole. Such parts of drawings need no marks:
 * their figures' texts speak for them.
 */
export function unmarkForms({ context }: PDFDocument): void {
  for (const [ref, form] of context.enumerateIndirectObjects()) {
    if (!(form instanceof PDFRawStream) || form.dict.get(SUBTYPE) !== FORM || !form.dict.has(PARENTS))
      continue
    form.dict.delete(PARENTS)
    // Short ones are not packed.
    const content = Buffer.from(form.dict.has(FILTER) ? inflateSync(form.contents) : form.contents).toString('latin1')
    const packed = deflateSync(Buffer.from(withoutMarks(content), 'latin1'))
    form.dict.set(FILTER, PDFName.of('FlateDecode'))
    form.dict.set(PDFName.of('Length'), context.obj(packed.length))
    context.assign(ref, PDFRawStream.of(form.dict, packed))
  }
}
