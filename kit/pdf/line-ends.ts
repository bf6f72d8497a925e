import type { PDFPage } from 'pdf-lib'
import { inflateSync } from 'node:zlib'
import { PDFDict, PDFName, PDFRawStream } from 'pdf-lib'

/** The text of each two-byte code of a font, by the code in hexadecimal as in the content. */
export type Codes = ReadonlyMap<string, string>

const FONT = /^\/(\S+) \S+ Tf$/
const PLACE = /^\S+ \S+ \S+ \S+ \S+ (\S+) Tm$/
/** The last code of a text that is shown. */
const SHOWS = /([0-9A-F]{1,4})> Tj$/i
/** After these characters the word continues on the next line, or there is a space already. */
const GOES_ON = /[\s\-\u00AD\u2010/]$/

/** Reads a ToUnicode map, with its single codes and its ranges. Pure. */
export function codesOf(cmap: string): Codes {
  const codes = new Map<string, string>()
  const hex = (value: number) => value.toString(16).toUpperCase().padStart(4, '0')
  for (const [, from, to, first] of cmap.matchAll(/<([0-9A-F]{4})> (?:<([0-9A-F]{4})> )?<([0-9A-F]{4})>/gi)) {
    for (let code = Number.parseInt(from!, 16); code <= Number.parseInt(to ?? from!, 16); code++)
      codes.set(hex(code), String.fromCharCode(Number.parseInt(first!, 16) + code - Number.parseInt(from!, 16)))
  }
  return codes
}

/** Cached by map, since most pages have the same few fonts. */
const known = new WeakMap<PDFRawStream, Codes>()
function codesIn(map: PDFRawStream): Codes {
  const codes = known.get(map) ?? codesOf(inflateSync(map.contents).toString('latin1'))
  known.set(map, codes)
  return codes
}

/** The codes of each font on a page, by the font's name in the content. Fonts with single-byte codes are left out. */
export function pageCodes({ node }: PDFPage): Map<string, Codes> {
  const fonts = node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict)
  return new Map((fonts?.entries() ?? []).flatMap(([name, value]) => {
    const dict = node.context.lookup(value, PDFDict)
    const map = dict.lookup(PDFName.of('ToUnicode'))
    const isComposite = dict.get(PDFName.of('Subtype')) === PDFName.of('Type0')
    return isComposite && map instanceof PDFRawStream ? [[name.decodeText(), codesIn(map)]] : []
  }))
}

/**
 * Adds a space to the end of each line of text, if its font has one. Chromium drops the space at which a line breaks, so
 * programs that read the text by its tags alone would join two words. Pure.
 */
export function spaceLines(content: string, fonts: ReadonlyMap<string, Codes>): string {
  const lines = content.split('\n')
  const spaces = new Map([...fonts].map(([name, codes]) => [name, [...codes].find(([, letter]) => letter === ' ')?.[0]]))
  let font = ''
  let height = ''
  /** The last letter shown, its line in the content, and the code of the space in its font. */
  let last: { at: number, letter: string, space: string | undefined } | undefined
  const end = (): void => {
    if (last?.space && !GOES_ON.test(last.letter))
      lines[last.at] += ` <${last.space}> Tj`
    last = undefined
  }
  lines.forEach((line, at) => {
    // Most lines are drawing operators; only these endings matter.
    if (line.endsWith(' Tf')) {
      font = FONT.exec(line)?.[1] ?? font
    }
    else if (line.endsWith(' Tm')) {
      const place = PLACE.exec(line)?.[1]
      if (place !== undefined && place !== height) {
        // The font is set before the position, so `last` still holds the end of the previous line.
        end()
        height = place
      }
    }
    else if (line.endsWith(' Tj')) {
      const code = SHOWS.exec(line)?.[1]
      if (code !== undefined)
        last = { at, letter: fonts.get(font)?.get(code.toUpperCase()) ?? '', space: spaces.get(font) }
    }
  })
  end()
  return lines.join('\n')
}
