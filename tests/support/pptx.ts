import type { Document, Element } from '@xmldom/xmldom'
import type { Slide } from '../../kit/slidev/deck.ts'
import { posix } from 'node:path'
import { DOMParser } from '@xmldom/xmldom'
import JSZip from 'jszip'
import sharp from 'sharp'
import { toSpeech } from '../../facts/interpolate.ts'
import { withoutClicks } from '../../kit/slidev/notes.ts'

/** EMU per pixel: ECMA-376 has 914,400 EMU per inch. */
const EMU = 914_400 / 96
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A slide of a PPTX: its picture with size and standard deviation, and its notes by paragraph. */
interface ReadSlide { picture: string, width: number, height: number, deviation: number, notes: string[] }
/** A PPTX: its size in pixels, its date, its slides, and how far the notes overflow the right edge of their page. */
export interface ReadPptx { width: number, height: number, created: string, notesEdge: number, slides: ReadSlide[] }

const number = (within: Document | Element, name: string, attribute: string): number => Number(within.getElementsByTagName(name)[0]?.getAttribute(attribute))

/** The paragraphs of a notes page, without its slide image and number. */
function notesIn(page: Document): string[] {
  const bodies = [...page.getElementsByTagName('p:sp')].filter(shape => shape.getElementsByTagName('p:ph')[0]?.getAttribute('type') === 'body')
  return bodies.flatMap(body => [...body.getElementsByTagName('a:p')]).map(paragraph => paragraph.textContent!.trim())
}

/** Reads a PPTX as PowerPoint does: from the presentation to its slides in order, and from each to its picture and notes. */
export async function readPptx(bytes: Uint8Array): Promise<ReadPptx> {
  const zip = await JSZip.loadAsync(bytes)
  const xml = async (path: string) => new DOMParser().parseFromString(await zip.file(path)?.async('string') ?? '<none/>', 'text/xml')
  /** The parts that a part refers to, by the relation's id or the last word of its type. */
  const relations = async (path: string) => {
    const document = await xml(posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`))
    return new Map([...document.getElementsByTagName('Relationship')].flatMap((relation) => {
      const target = posix.join(posix.dirname(path), relation.getAttribute('Target')!)
      return [[relation.getAttribute('Id')!, target], [posix.basename(relation.getAttribute('Type')!), target]] as const
    }))
  }
  const slide = async (path: string): Promise<ReadSlide> => {
    const [document, parts] = [await xml(path), await relations(path)]
    const picture = await zip.file(parts.get(document.getElementsByTagName('a:blip')[0]?.getAttributeNS(RELATION, 'embed') ?? '') ?? '')?.async('nodebuffer')
    const notes = notesIn(await xml(parts.get('notesSlide') ?? ''))
    if (!picture)
      return { picture: '', width: 0, height: 0, deviation: 0, notes }
    const [{ width, height }, { channels }] = [await sharp(picture).metadata(), await sharp(picture).stats()]
    return { picture: picture.toString('base64'), width, height, deviation: Math.max(...channels.map(({ stdev }) => stdev)), notes }
  }
  const path = 'ppt/presentation.xml'
  const [presentation, parts, core] = [await xml(path), await relations(path), await xml('docProps/core.xml')]
  const edges = [...(await xml(parts.get('notesMaster') ?? '')).getElementsByTagName('a:xfrm')].map(box => number(box, 'a:off', 'x') + number(box, 'a:ext', 'cx'))
  const slides: ReadSlide[] = []
  for (const entry of [...presentation.getElementsByTagName('p:sldId')])
    slides.push(await slide(parts.get(entry.getAttributeNS(RELATION, 'id')!)!))
  return {
    width: number(presentation, 'p:sldSz', 'cx') / EMU,
    height: number(presentation, 'p:sldSz', 'cy') / EMU,
    created: core.getElementsByTagName('dcterms:created')[0]?.textContent ?? '',
    notesEdge: Math.max(...edges) - number(presentation, 'p:notesSz', 'cx'),
    slides,
  }
}

const words = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** One sentence for each difference between a PPTX and the slides that it should have. `scale` is that of its pictures. */
export function pptxFaults({ width, height, notesEdge, slides }: ReadPptx, expected: readonly Pick<Slide, 'no' | 'note'>[], scale: number): string[] {
  const seen = new Set<string>()
  return [
    ...notesEdge <= 0 ? [] : ['its notes run over the edge of their page'],
    ...slides.length === expected.length ? [] : [`it has ${slides.length} slides where ${expected.length} were expected`],
    ...slides.flatMap(({ picture, deviation, notes, ...size }, index) => {
      const isNew = !seen.has(picture)
      seen.add(picture)
      return [
        // Slidev rounds a slide's height down for the presentation and up for its pictures.
        ...size.width === width * scale && Math.abs(size.height - height * scale) <= scale ? [] : [`the picture of slide ${index + 1} is ${size.width} × ${size.height}`],
        ...isNew ? [] : [`the picture of slide ${index + 1} is that of another`],
        // A picture of only one colour is a slide that was not drawn.
        ...deviation > 1 ? [] : [`the picture of slide ${index + 1} is empty`],
        ...words(notes.join(' ')) === words(toSpeech(withoutClicks(expected[index]?.note ?? ''))) ? [] : [`the notes of slide ${index + 1} are not what is said`],
        ...notes.every(Boolean) ? [] : [`the notes of slide ${index + 1} have an empty paragraph`],
      ]
    }),
  ]
}
