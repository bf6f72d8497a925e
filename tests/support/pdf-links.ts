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

function linkFault({ place, target, url }: PdfLink, texts: readonly string[], slideOf: (page: number) => number): string | undefined {
  if (url !== undefined)
    return /^https?:\/\/(?!localhost|127\.)/.test(url) ? undefined : `leads to the address ${url}`
  if (place === undefined || target === undefined)
    return `leads to ${place ?? 'no place'}, which is nowhere`
  // A number is a slide's number.
  if (/^\d+$/.test(place))
    return Number(place) === slideOf(target) ? undefined : `leads to slide ${place} on page ${target}`
  const words = expectedText(place)
  return words === undefined || letters(texts[target - 1]!).includes(letters(words)) ? undefined : `leads to ${place} on page ${target}, which does not say "${words}"`
}

/** One sentence for each fault of a PDF's links. `slideOf` maps a page to its slide; by default pages are slides. */
export function linkFaults({ links, texts }: Pick<ReadPdf, 'links' | 'texts'>, slideOf = (page: number): number => page): string[] {
  return links.flatMap((link) => {
    const fault = linkFault(link, texts, slideOf)
    return fault === undefined ? [] : [`a link on page ${link.page} ${fault}`]
  })
}
