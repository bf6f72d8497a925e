/** Left, top, right, bottom, in pixels of the canvas. */
export type Box = readonly [number, number, number, number]

/** Red, green, blue from 0 to 255. */
export type Rgb = readonly [number, number, number]

/** A text node as it stands on the slide. */
export interface MeasuredText {
  text: string
  /** The ink of each of its lines, as far as the font tells. */
  lines: Box[]
  /** Font size on the canvas. */
  size: number
  /** Which floor applies to it: the footer's, a label's or running text's. */
  zone: 'foot' | 'label' | 'body'
  /** Texts of one block never count as overlapping: their lines belong together. */
  block: number
  /** The box of the nearest element that cuts off what leaves it, if any. */
  clip: Box | null
  /** In an SVG: the colours of the letters and of what lies under them, where both are plain; else null. */
  colours: { text: Rgb, ground: Rgb } | null
  /** The text is shortened by an ellipsis or a line clamp. */
  shortened: boolean
}

/** A drawn mark that comes near the edge of the canvas or leaves it. */
export interface MeasuredMark { what: string, box: Box }

/** All that the rules need to know of one state, as plain data. */
export interface Measured {
  no: number
  clicks: number
  clicksTotal: number
  /** The last click at which something on the slide changes, as its directives say. */
  clicksUsed: number
  canvas: Box
  appendix: boolean
  hasLayout: boolean
  /** The visible level-1 headings of the slide, and how many the whole page shows. */
  titles: string[]
  titlesOnPage: number
  texts: MeasuredText[]
  marks: MeasuredMark[]
  /** Elements that no component answered to. */
  unknown: string[]
  brokenImages: string[]
}
