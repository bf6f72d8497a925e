import type { PDFPageProxy } from 'pdfjs-dist'

/** A tag of a page as pdf.js reads it: its role, its alternative text, its own letters and all below it. */
export interface ReadTag { role: string, alt?: string, text: string, kids: ReadTag[] }

/** What a page holds for a screen reader, the letters that are in no tag and no artifact, and those that lie off the page. */
export interface ReadTags { root: ReadTag, loose: string, outside: string[] }

interface RawTag { role?: string, alt?: string, type?: string, id?: string, children?: RawTag[] }

interface Letters { marks: Map<string, string>, loose: string, outside: string[], text: string }

/** The letters of a page: all, by the id of their mark, and those of none; letters that lie off the page. */
async function lettersOf(page: PDFPageProxy): Promise<Letters> {
  const [, , width, height] = page.view as [number, number, number, number]
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const marks = new Map<string, string>()
  const outside: string[] = []
  const open: { id?: string, tag: string }[] = []
  let [loose, text] = ['', '']
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent')
        open.pop()
      else
        open.push({ id: item.id ?? undefined, tag: (item as { tag?: string }).tag ?? '' })
      continue
    }
    const id = open.findLast(mark => mark.id)?.id
    const words = item.str + (item.hasEOL ? ' ' : '')
    text += words
    if (id)
      marks.set(id, (marks.get(id) ?? '') + words)
    else if (!open.some(({ tag }) => tag === 'Artifact'))
      loose += words
    const [x, y] = [item.transform[4] as number, item.transform[5] as number]
    if (item.str.trim() && (x < -1 || y < -1 || x + item.width > width + 1 || y > height + 1))
      outside.push(item.str)
  }
  return { marks, loose: loose.trim(), outside, text: text.replace(/\s+/g, ' ') }
}

/** Reads a page's tags with their letters, in reading order, and all its text, in the order of painting, with single spaces. */
export async function readTags(page: PDFPageProxy): Promise<ReadTags & { text: string }> {
  const { marks, loose, outside, text } = await lettersOf(page)
  const read = ({ role = '', alt, children = [] }: RawTag): ReadTag => {
    const kids = children.filter(child => child.role !== undefined).map(read)
    const own = children.map(child => child.type === 'content' ? marks.get(child.id!) ?? '' : child.role === undefined ? '' : kids[children.filter(c => c.role !== undefined).indexOf(child)]!.text)
    return { role, ...alt === undefined ? {} : { alt }, text: own.join(' ').replace(/\s+/g, ' ').trim(), kids }
  }
  return { root: read((await page.getStructTree() ?? {}) as RawTag), loose, outside, text }
}

/** All tags below one, itself first. */
export function flat(tag: ReadTag): ReadTag[] {
  return [tag, ...tag.kids.flatMap(flat)]
}
