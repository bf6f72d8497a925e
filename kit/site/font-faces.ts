import { Fault } from '../core/run.ts'

/** Every font face in a style sheet, as written there. */
export const fontFaces = (css: string): string[] => css.match(/@font-face\s*\{[^}]*\}/g) ?? []

interface Face { family: string, weight: number }

/** The faces that every page preloads: the title's and the text's. */
const FIRST: readonly Face[] = [{ family: 'Deck Serif', weight: 600 }, { family: 'Inter', weight: 400 }]
/** The faces that the article preloads: its links and first pictures use two more. */
export const OF_ARTICLE: readonly Face[] = [...FIRST, { family: 'Inter', weight: 600 }, { family: 'Deck Serif', weight: 400 }]

function covers(face: string, family: string, weight: number): boolean {
  const [low = Number.NaN, high = low] = /font-weight:\s*([\d ]+)/.exec(face)?.[1]?.trim().split(' ').map(Number) ?? []
  return new RegExp(`font-family:\\s*["']?${family}["']?\\s*[;}]`).test(face) && low <= weight && weight <= high
}

/** The files of the faces to preload. Throws if a style sheet lacks one of them. */
export function firstFonts(css: string, faces = FIRST): string[] {
  return faces.map(({ family, weight }) => {
    const url = fontFaces(css).filter(face => covers(face, family, weight)).flatMap(face => /url\(["']?([^"')]+\.woff2)["']?\)/.exec(face)?.[1] ?? [])[0]
    if (!url)
      throw new Fault(`styles/: expected a WOFF2 face of "${family}" in weight ${weight}, found none.`)
    return url
  })
}
