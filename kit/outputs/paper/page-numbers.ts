import { ParseSpeeds, PDFArray, PDFDict, PDFDocument, PDFName } from 'pdf-lib'

/** The page of each named place in a PDF, counted from 1. Chromium names the targets of links by their ids. */
export async function pagesOfPlaces(bytes: Uint8Array): Promise<Map<string, number>> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  const numbers = new Map(pdf.getPages().map((page, index) => [page.ref.toString(), index + 1]))
  const places = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  return new Map((places?.entries() ?? []).flatMap(([name, place]) => {
    const target = pdf.context.lookup(place)
    const page = target instanceof PDFArray ? numbers.get(target.get(0).toString()) : undefined
    return page === undefined ? [] : [[name.decodeText(), page] as const]
  }))
}
