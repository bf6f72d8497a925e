import { ParseSpeeds, PDFArray, PDFDict, PDFDocument, PDFName } from 'pdf-lib'

/** On which page, counted from 1, each named place of a PDF is. Chromium names the places that links lead to by their ids. */
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
