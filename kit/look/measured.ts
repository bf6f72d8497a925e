/** Left, top, right, bottom, in pixels of the canvas. */
export type Box = readonly [number, number, number, number]

/** Red, green, blue from 0 to 255. */
export type Rgb = readonly [number, number, number]

/** A text node on the slide. */
export interface MeasuredText {
  text: string
  /** The ink of each line, by the font's metrics. */
  lines: Box[]
  /** Font size on the canvas. */
  size: number
  /** Which minimum size applies: the footer's, a label's, that of code or running text's. */
  zone: 'foot' | 'label' | 'code' | 'body'
  /** Texts of one block never count as overlapping, since their lines belong together. */
  block: number
  /** The box of the nearest ancestor that clips its content, if any. */
  clip: Box | null
  /** In an SVG: the colours of the text and its background, if both are opaque; else null. */
  colours: { text: Rgb, background: Rgb } | null
  /** Whether an ellipsis or a line clamp shortens the text. */
  shortened: boolean
  /** Whether an image lies on the text. */
  covered: boolean
}

/** A drawn mark near the edge of the canvas or outside it. */
export interface MeasuredMark { what: string, box: Box }

/** An image on the slide, as it was named, and how high the file is. */
export interface MeasuredImage { src: string, box: Box, naturalHeight: number }

/** Everything that the rules need to know about one state, as plain data. */
export interface Measured {
  no: number
  clicks: number
  clicksTotal: number
  /** The last click at which something on the slide changes, by its directives. */
  clicksUsed: number
  canvas: Box
  appendix: boolean
  hasLayout: boolean
  /** The visible level-1 headings of the slide, and how many the whole page shows. */
  titles: string[]
  titlesOnPage: number
  texts: MeasuredText[]
  marks: MeasuredMark[]
  images: MeasuredImage[]
  /** Names of elements for which there is no component. */
  unknown: string[]
  brokenImages: string[]
}
