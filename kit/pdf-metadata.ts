import type { PDFDocument } from 'pdf-lib'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import process from 'node:process'
import { PDFHexString, PDFName, PDFRawStream } from 'pdf-lib'
import { sourcesChanged } from './freshness.ts'
import { ROOT } from './paths.ts'
import { xmpOf } from './pdf/xmp.ts'

/** The day that the talk is of: SOURCE_DATE_EPOCH, else its last commit, else its newest file. */
export function talkDate(env = process.env): Date {
  if (env.SOURCE_DATE_EPOCH)
    return new Date(Number(env.SOURCE_DATE_EPOCH) * 1000)
  try {
    return new Date(Number(execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: ROOT, stdio: ['ignore', 'pipe', 'ignore'] })) * 1000)
  }
  catch {
    return new Date(sourcesChanged())
  }
}

/** What the PDF says about itself; what is empty is not said. */
export interface About { title: string, subject: string, author: string, language: string, keywords: readonly string[] }

/** An identity that is the same for the same content: PDF asks for two, of which the second would change with the file. */
function identityOf(pdf: PDFDocument): PDFHexString {
  const hash = createHash('sha256')
  for (const [, object] of pdf.context.enumerateIndirectObjects())
    hash.update(object instanceof PDFRawStream ? object.contents : object.toString())
  return PDFHexString.of(hash.digest('hex').slice(0, 32))
}

/** Writes what the document is into it, twice and in agreement as the format has it, with dates that do not change from run to run. */
export function describePdf(pdf: PDFDocument, about: About): void {
  const date = talkDate()
  const { context, catalog } = pdf
  pdf.setTitle(about.title, { showInWindowTitleBar: true })
  pdf.setLanguage(about.language)
  if (about.subject)
    pdf.setSubject(about.subject)
  if (about.author)
    pdf.setAuthor(about.author)
  if (about.keywords.length)
    pdf.setKeywords([about.keywords.join(', ')])
  pdf.setCreator('Slidev')
  pdf.setCreationDate(date)
  pdf.setModificationDate(date)
  // Not packed, so that a tool that knows no PDF can find it.
  const xmp = xmpOf({ ...about, creator: 'Slidev', producer: pdf.getProducer() ?? '', date })
  catalog.set(PDFName.of('Metadata'), context.register(context.stream(new TextEncoder().encode(xmp), { Type: 'Metadata', Subtype: 'XML' })))
  const identity = identityOf(pdf)
  context.trailerInfo.ID = context.obj([identity, identity])
}
