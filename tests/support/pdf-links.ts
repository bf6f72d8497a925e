import type { Slide } from '../../kit/slidev/deck.ts'
import type { PdfLink, ReadPdf } from './pdf.ts'
import { figure, source } from '../../facts/index.ts'

/** Only letters and digits: other characters may differ between a page and its source. Inter sets the x of 8x7 as a times sign. */
const letters = (text: string): string => text.normalize('NFKD').toLowerCase().replaceAll('×', 'x').replace(/[^\p{L}\p{N}]/gu, '')

/** The text on the target page of a link to this named destination, if it is one of this talk's. */
function expectedText(place: string): string | undefined {
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
  const words = expectedText(place)
  // What is no entry of the ledger is a slide.
  if (words === undefined)
    return place === slideOf(target).id ? undefined : `leads to slide ${place} on page ${target}, which shows ${slideOf(target).id}`
  return letters(texts[target - 1]!).includes(letters(words)) ? undefined : `leads to ${place} on page ${target}, which does not say "${words}"`
}

/** One sentence for each fault of a PDF's links. `slideOf` maps a page to its slide; links name slides by their ids. */
export function linkFaults({ links, texts }: Pick<ReadPdf, 'links' | 'texts'>, slideOf: SlideOf): string[] {
  return links.flatMap((link) => {
    const fault = linkFault(link, texts, slideOf)
    return fault === undefined ? [] : [`a link on page ${link.page} ${fault}`]
  })
}
