import type { Slide } from '../../kit/slidev/deck.ts'
import type { PdfLink, ReadPdf } from './pdf.ts'
import { figure, source } from '../../facts/index.ts'

/** Letters and figures alone: what lies between them may differ between a page and its source, and Inter sets the x of 8x7 as a times sign. */
const letters = (text: string): string => text.normalize('NFKD').toLowerCase().replaceAll('×', 'x').replace(/[^\p{L}\p{N}]/gu, '')

/** What stands on the page to which a link of this name leads, if the name is one of this talk's. */
function promised(place: string): string | undefined {
  const [, kind, id] = /^(source|figure)-(.+)$/.exec(place) ?? []
  if (kind === 'source')
    return source(id!).short
  return kind === 'figure' ? figure(id as Parameters<typeof figure>[0]).what : undefined
}

/** Which slide a page shows. */
export type SlideOf = (page: number) => Pick<Slide, 'no' | 'id'>

function linkFault({ place, target, url }: PdfLink, texts: readonly string[], slideOf: SlideOf): string | undefined {
  if (url !== undefined)
    return /^https?:\/\/(?!localhost|127\.)/.test(url) ? undefined : `leads to the address ${url}`
  if (place === undefined || target === undefined)
    return `leads to ${place ?? 'no place'}, which is nowhere`
  const words = promised(place)
  // What is no entry of the ledger is a slide.
  if (words === undefined)
    return place === slideOf(target).id ? undefined : `leads to slide ${place} on page ${target}, which shows ${slideOf(target).id}`
  return letters(texts[target - 1]!).includes(letters(words)) ? undefined : `leads to ${place} on page ${target}, which does not say "${words}"`
}

/** What is wrong with the links of a PDF: one sentence for each fault.  Links to slides name them by their ids. */
export function linkFaults({ links, texts }: Pick<ReadPdf, 'links' | 'texts'>, slideOf: SlideOf): string[] {
  return links.flatMap((link) => {
    const fault = linkFault(link, texts, slideOf)
    return fault === undefined ? [] : [`a link on page ${link.page} ${fault}`]
  })
}
