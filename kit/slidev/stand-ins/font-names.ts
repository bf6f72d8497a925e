import { Buffer } from 'node:buffer'

/** Reads and changes the names inside a font: the table `name` of an OpenType file that is not compressed. */

/** A name in a font. The id says what it names: 0 the copyright, 1 and 16 the family, 4 and 6 the font, 13 the licence. */
export interface FontName { id: number, text: string }

/** Names that state who made the font and under which licence, and may state what is reserved. */
const STATEMENTS = new Set([0, 7, 8, 9, 10, 11, 12, 13, 14])
const MICROSOFT = 3

interface Table { tag: string, start: number, length: number, entry: number }

const viewOf = (font: Uint8Array): DataView => new DataView(font.buffer, font.byteOffset, font.byteLength)

function tablesOf(font: Uint8Array): Table[] {
  const view = viewOf(font)
  return Array.from({ length: view.getUint16(4) }, (_, i) => 12 + i * 16).map(entry => ({
    tag: String.fromCharCode(...font.subarray(entry, entry + 4)),
    start: view.getUint32(entry + 8),
    length: view.getUint32(entry + 12),
    entry,
  }))
}

interface Row { row: Uint8Array, platform: number, id: number, bytes: Uint8Array }

/** The rows of the table `name`, each with the bytes of its text. */
function rowsOf(font: Uint8Array): Row[] {
  const { start } = tablesOf(font).find(({ tag }) => tag === 'name')!
  const view = viewOf(font)
  const texts = start + view.getUint16(start + 4)
  return Array.from({ length: view.getUint16(start + 2) }, (_, i) => start + 6 + i * 12).map((at) => {
    const from = texts + view.getUint16(at + 10)
    return { row: font.slice(at, at + 12), platform: view.getUint16(at), id: view.getUint16(at + 6), bytes: font.slice(from, from + view.getUint16(at + 8)) }
  })
}

/** Macintosh's names have a byte for each letter, all others two. */
const decode = ({ platform, bytes }: Row): string => new TextDecoder(platform === 1 ? 'macintosh' : 'utf-16be').decode(bytes)
const encode = (text: string): Uint8Array => Uint8Array.from([...text].flatMap(letter => [letter.charCodeAt(0) >> 8, letter.charCodeAt(0) & 0xFF]))

/** All names in a font, in the order of the file. */
export const namesIn = (font: Uint8Array): FontName[] => rowsOf(font).map(row => ({ id: row.id, text: decode(row) }))

/** The names that a font's licence reserves for the original, as its copyright states them. Pure. */
export function reservedNames(texts: readonly string[]): string[] {
  const lists = texts.flatMap(text => [...text.matchAll(/Reserved Font Names?:?\s+((?:["'‘’“”][^"'‘’“”]+["'‘’“”],?\s*(?:and\s+)?)+)/gi)].map(([, list]) => list!))
  return [...new Set(lists.flatMap(list => [...list.matchAll(/["'‘’“”]([^"'‘’“”]+)["'‘’“”]/g)].map(([, name]) => name!)))]
}

/** The reserved names that a font still has as its own, other than in statements of copyright and licence. */
export function keptNames(font: Uint8Array, reserved: readonly string[]): string[] {
  const own = namesIn(font).filter(({ id }) => !STATEMENTS.has(id)).map(({ text }) => text.toLowerCase())
  return reserved.filter(name => own.some(text => text.includes(name.toLowerCase())))
}

/**
 * A font with another family name: in every name but the statements, the old one is replaced, with and without spaces. Only
 * names for Microsoft's platform stay, which all browsers read. The checksums are left to whoever writes the font next.
 */
export function renamed(font: Uint8Array, old: string, family: string): Buffer {
  const joined = (text: string): string => text.replaceAll(' ', '')
  const rows = rowsOf(font).filter(({ platform }) => platform === MICROSOFT).map(row => ({ ...row, bytes: STATEMENTS.has(row.id) ? row.bytes : encode(decode(row).replaceAll(old, family).replaceAll(joined(old), joined(family))) }))
  const header = 6 + rows.length * 12
  const table = new Uint8Array(header + rows.reduce((sum, { bytes }) => sum + bytes.length, 0))
  const view = viewOf(table)
  view.setUint16(2, rows.length)
  view.setUint16(4, header)
  let at = header
  rows.forEach(({ row, bytes }, i) => {
    table.set(row, 6 + i * 12)
    view.setUint16(6 + i * 12 + 8, bytes.length)
    view.setUint16(6 + i * 12 + 10, at - header)
    table.set(bytes, at)
    at += bytes.length
  })
  // The table goes to the end of the file, which may stay where it was in the list of tables.
  const end = Math.ceil(font.length / 4) * 4
  const made = Buffer.alloc(end + table.length)
  made.set(font)
  made.set(table, end)
  const { entry } = tablesOf(font).find(({ tag }) => tag === 'name')!
  viewOf(made).setUint32(entry + 8, end)
  viewOf(made).setUint32(entry + 12, table.length)
  return made
}
