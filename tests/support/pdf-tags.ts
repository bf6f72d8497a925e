import type { PDFPageProxy } from 'pdfjs-dist'

/** A tag as pdf.js reads it: its role, alternative text, text including that of its children, and children. */
export interface ReadTag { role: string, alt?: string, text: string, kids: ReadTag[] }

/** A page's tags, the text in no tag and no artifact (`loose`), and texts outside the page. */
export interface ReadTags { root: ReadTag, loose: string, outside: string[] }

interface RawTag { role?: string, alt?: string, type?: string, id?: string, children?: RawTag[] }

interface PageText { marks: Map<string, string>, loose: string, outside: string[], text: string }

/** A page's text: all of it, by marked content, in no mark, and outside the page. */
async function pageText(page: PDFPageProxy): Promise<PageText> {
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

/** Reads a page's tags in reading order, and all its text in painting order with single spaces. */
export async function readTags(page: PDFPageProxy): Promise<ReadTags & { text: string }> {
  const { marks, loose, outside, text } = await pageText(page)
  const read = ({ role = '', alt, children = [] }: RawTag): ReadTag => {
    const kids = children.filter(child => child.role !== undefined).map(read)
    const own = children.map(child => child.type === 'content' ? marks.get(child.id!) ?? '' : child.role === undefined ? '' : kids[children.filter(c => c.role !== undefined).indexOf(child)]!.text)
    return { role, ...alt === undefined ? {} : { alt }, text: own.join(' ').replace(/\s+/g, ' ').trim(), kids }
  }
  return { root: read((await page.getStructTree() ?? {}) as RawTag), loose, outside, text }
}

/** A tag and all tags below it. */
export function flat(tag: ReadTag): ReadTag[] {
  return [tag, ...tag.kids.flatMap(flat)]
}
