import type { Box } from '../../kit/look/measured.ts'

/** An open card as measured, in pixels of the page. */
export interface MeasuredCard {
  figure: string
  card: Box
  /** The figure that the card belongs to. */
  anchor: Box
  slide: Box
  /** Names of the links in it. */
  links: string[]
  text: string
}

const meets = (a: Box, b: Box): boolean => Math.min(a[2], b[2]) - Math.max(a[0], b[0]) > 1 && Math.min(a[3], b[3]) - Math.max(a[1], b[1]) > 1
const within = (inner: Box, outer: Box): boolean => inner[0] >= outer[0] - 1 && inner[1] >= outer[1] - 1 && inner[2] <= outer[2] + 1 && inner[3] <= outer[3] + 1

/** One sentence for each fault of an open card. */
export function cardFaults({ figure, card, anchor, slide, links, text }: MeasuredCard): string[] {
  return [
    ...within(card, slide) ? [] : [`the card of ${figure} leaves the slide: ${card.map(Math.round).join(' ')}`],
    ...meets(card, anchor) ? [`the card of ${figure} covers its figure: ${card.map(Math.round).join(' ')} over ${anchor.map(Math.round).join(' ')}`] : [],
    ...links.length ? [] : [`the card of ${figure} leads to no source`],
    ...text.length ? [] : [`the card of ${figure} says nothing`],
  ]
}
