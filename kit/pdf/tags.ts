import type { PDFDocument, PDFObject } from 'pdf-lib'
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } from 'pdf-lib'
import { textString } from './text.ts'

/** A marked piece of a page's content: the page, from 0, and the mark's number. */
export interface Mark { page: number, mcid: number }
/** An annotation of a page, such as the area of a link. */
export interface Area { page: number, annotation: PDFRef }
/** A tag's alternative text, title and language. */
export interface Words { alt?: string, title?: string, lang?: string }
/** Attributes by their owner, such as a cell's `{ Table: { Scope: 'Row' } }`; a word is written as a PDF name. */
export type Attributes = Record<string, Record<string, string | number | number[]>>
/** An element of the structure tree: what a screen reader walks. */
export interface Tag extends Words { type: string, kids: Kid[], attributes?: Attributes }
export type Kid = Tag | Mark | Area

export const isTag = (kid: Kid): kid is Tag => 'kids' in kid
export const isMark = (kid: Kid): kid is Mark => 'mcid' in kid
export const isArea = (kid: Kid): kid is Area => 'annotation' in kid

const names = new Map<string, PDFName>()
/** Cached, because pdf-lib searches a name for escapes each time. */
function name(text: string): PDFName {
  const known = names.get(text) ?? PDFName.of(text)
  names.set(text, known)
  return known
}
const WORDS = { alt: 'Alt', title: 'T', lang: 'Lang' } as const
/**
 * The attributes of Chromium's that matter. A span of one has no effect, and cells have scopes, so they need no list of
 * headers.
 */
const ATTRIBUTES = new Set(['Scope', 'RowSpan', 'ColSpan', 'ListNumbering'])

function wordsOf(dict: PDFDict): Words {
  const read = Object.entries(WORDS).map(([word, key]) => [word, dict.lookup(name(key))] as const)
  return Object.fromEntries(read.flatMap(([word, text]) => text instanceof PDFString || text instanceof PDFHexString ? [[word, text.decodeText()]] : []))
}

function attributesOf(value: PDFObject | undefined): Attributes {
  const owners = value instanceof PDFArray ? value.asArray() : [value]
  const attributes: Attributes = {}
  for (const dict of owners.filter(owner => owner instanceof PDFDict)) {
    const owner = dict.lookup(name('O'), PDFName).decodeText()
    for (const [key, item] of dict.entries()) {
      const said = item instanceof PDFName ? item.decodeText() : item instanceof PDFNumber && item.asNumber() !== 1 ? item.asNumber() : undefined
      if (said !== undefined && ATTRIBUTES.has(key.decodeText()))
        (attributes[owner] ??= {})[key.decodeText()] = said
    }
  }
  return attributes
}

/** A tag and every tag below it, in reading order. */
export function* walk(tag: Tag): Generator<Tag> {
  yield tag
  for (const kid of tag.kids.filter(isTag))
    yield* walk(kid)
}

/** The root of the structure tree; Chromium writes none if there is nothing to tag. */
function rootOf(pdf: PDFDocument): PDFDict | undefined {
  return pdf.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict)
}

/** The structure tree of a document as plain data. */
export function readTags(pdf: PDFDocument): Tag {
  const pages = new Map(pdf.getPages().map(({ ref }, index) => [ref.tag, index]))
  const pageOf = (dict: PDFDict, inherited: number): number => {
    const ref = dict.get(name('Pg'))
    return ref instanceof PDFRef ? pages.get(ref.tag)! : inherited
  }
  const kidsOf = (value: PDFObject | undefined, page: number): Kid[] => {
    const found = value instanceof PDFRef ? pdf.context.lookup(value) : value
    if (found instanceof PDFArray)
      return found.asArray().flatMap(each => kidsOf(each, page))
    if (found instanceof PDFNumber)
      return [{ page, mcid: found.asNumber() }]
    if (!(found instanceof PDFDict))
      return []
    const at = pageOf(found, page)
    // A mark inside a form does not belong to the page's content (`forms.ts`).
    if (found.has(name('Stm')))
      return []
    if (found.has(name('MCID')))
      return [{ page: at, mcid: found.lookup(name('MCID'), PDFNumber).asNumber() }]
    if (found.has(name('Obj')))
      return [{ page: at, annotation: found.get(name('Obj')) as PDFRef }]
    return [{ type: found.lookup(name('S'), PDFName).decodeText(), kids: kidsOf(found.get(name('K')), at), ...wordsOf(found), attributes: attributesOf(found.lookup(name('A'))) }]
  }
  const [root] = kidsOf(rootOf(pdf)?.get(name('K')), -1).filter(isTag)
  return root ?? { type: 'Document', kids: [] }
}

/** Collects the parent element of each mark and annotation, which PDF needs to find a tag from the page. */
class Parents {
  readonly marks = new Map<number, (PDFRef | undefined)[]>()
  readonly annotations: { annotation: PDFRef, parent: PDFRef }[] = []

  add(kid: Mark | Area, parent: PDFRef): void {
    if (isArea(kid))
      this.annotations.push({ annotation: kid.annotation, parent })
    else
      this.marks.set(kid.page, Object.assign(this.marks.get(kid.page) ?? [], { [kid.mcid]: parent }))
  }
}

/** Replaces the document's structure tree. */
export function writeTags(pdf: PDFDocument, root: Tag): void {
  const { context } = pdf
  const pages = pdf.getPages()
  const parents = new Parents()
  const structure = context.obj({ Type: 'StructTreeRoot' })
  const structureRef = context.register(structure)
  pdf.catalog.set(name('StructTreeRoot'), structureRef)

  const write = (tag: Tag, parent: PDFRef): PDFRef => {
    const ref = context.nextRef()
    // The tag has the page of its first mark; marks on other pages name theirs.
    const own = tag.kids.find(isMark)?.page
    const kids = tag.kids.map((kid): PDFObject => {
      if (isTag(kid))
        return write(kid, ref)
      parents.add(kid, ref)
      if (isArea(kid))
        return context.obj({ Type: 'OBJR', Obj: kid.annotation, Pg: pages[kid.page]!.ref })
      return kid.page === own ? PDFNumber.of(kid.mcid) : context.obj({ Type: 'MCR', Pg: pages[kid.page]!.ref, MCID: kid.mcid })
    })
    const dict = context.obj({ Type: 'StructElem', S: tag.type, P: parent, K: kids })
    if (own !== undefined)
      dict.set(name('Pg'), pages[own]!.ref)
    for (const [word, key] of Object.entries(WORDS)) {
      if (tag[word as keyof Words])
        dict.set(name(key), textString(tag[word as keyof Words]!))
    }
    const attributes = Object.entries(tag.attributes ?? {}).map(([O, rest]) => ({ O, ...rest }))
    if (attributes.length)
      dict.set(name('A'), context.obj(attributes))
    context.assign(ref, dict)
    return ref
  }
  structure.set(name('K'), write(root, structureRef))

  const numbers: PDFObject[] = []
  pages.forEach((page, index) => {
    page.node.set(name('StructParents'), PDFNumber.of(index))
    const marks = parents.marks.get(index) ?? []
    numbers.push(PDFNumber.of(index), context.register(context.obj(Array.from(marks, ref => ref ?? null))))
  })
  parents.annotations.forEach(({ annotation, parent }, index) => {
    const key = pages.length + index
    context.lookup(annotation, PDFDict).set(name('StructParent'), PDFNumber.of(key))
    numbers.push(PDFNumber.of(key), parent)
  })
  structure.set(name('ParentTree'), context.register(context.obj({ Nums: numbers })))
  structure.set(name('ParentTreeNextKey'), PDFNumber.of(pages.length + parents.annotations.length))
}
