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

function linkFault({ place, target, url }: PdfLink, texts: readonly string[], slideOf: (page: number) => number): string | undefined {
  if (url !== undefined)
    return /^https?:\/\/(?!localhost|127\.)/.test(url) ? undefined : `leads to the address ${url}`
  if (place === undefined || target === undefined)
    return `leads to ${place ?? 'no place'}, which is nowhere`
  // A number is a slide.
  if (/^\d+$/.test(place))
    return Number(place) === slideOf(target) ? undefined : `leads to slide ${place} on page ${target}`
  const words = promised(place)
  return words === undefined || letters(texts[target - 1]!).includes(letters(words)) ? undefined : `leads to ${place} on page ${target}, which does not say "${words}"`
}

/** What is wrong with the links of a PDF: one sentence for each fault. `slideOf` tells which slide a page shows; without it, pages are the slides in their order. */
export function linkFaults({ links, texts }: Pick<ReadPdf, 'links' | 'texts'>, slideOf = (page: number): number => page): string[] {
  return links.flatMap((link) => {
    const fault = linkFault(link, texts, slideOf)
    return fault === undefined ? [] : [`a link on page ${link.page} ${fault}`]
  })
}
