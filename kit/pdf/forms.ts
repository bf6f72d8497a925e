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

/**
 * Removes the marks from a form's content. Throws if text is under a mark that is not a figure's, since it would not be
 * read. Pure.
 */
export function withoutMarks(content: string): string {
  /** The open marks by type; '' stands for anything else. */
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
 * Chromium paints a transparent group as a form, whose marks are numbered separately. Such parts of drawings need no
 * marks: the alternative text of their figure covers them.
 */
export function unmarkForms({ context }: PDFDocument): void {
  for (const [ref, form] of context.enumerateIndirectObjects()) {
    if (!(form instanceof PDFRawStream) || form.dict.get(SUBTYPE) !== FORM || !form.dict.has(PARENTS))
      continue
    form.dict.delete(PARENTS)
    // Short streams are not compressed.
    const content = Buffer.from(form.dict.has(FILTER) ? inflateSync(form.contents) : form.contents).toString('latin1')
    const packed = deflateSync(Buffer.from(withoutMarks(content), 'latin1'))
    form.dict.set(FILTER, PDFName.of('FlateDecode'))
    form.dict.set(PDFName.of('Length'), context.obj(packed.length))
    context.assign(ref, PDFRawStream.of(form.dict, packed))
  }
}
