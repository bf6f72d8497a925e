import { execFileSync } from 'node:child_process'
import process from 'node:process'
import { PDFDocument } from 'pdf-lib'
import { sourcesChanged } from './freshness.ts'
import { ROOT } from './paths.ts'

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

/** What the PDF says about itself. */
export interface About { title: string, subject: string, author: string, language: string }

/** Writes what the document is into it, with dates that do not change from run to run, and checks its page count. */
export async function describePdf(bytes: Uint8Array, about: About): Promise<{ bytes: Uint8Array, pages: number }> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  pdf.setTitle(about.title, { showInWindowTitleBar: true })
  pdf.setSubject(about.subject)
  pdf.setAuthor(about.author)
  pdf.setLanguage(about.language)
  pdf.setCreator('Slidev')
  pdf.setCreationDate(talkDate())
  pdf.setModificationDate(talkDate())

  return { bytes: await pdf.save(), pages: pdf.getPageCount() }
}
