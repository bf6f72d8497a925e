import type { Rgb } from '../measured.ts'
import type { Rule } from './rule.ts'
import { quote } from './rule.ts'

/** What WCAG asks of text, and of large text. */
const LEAST = { normal: 4.5, large: 3 }
const LARGE = 24

/** How bright a colour is, from 0 to 1 (WCAG's relative luminance). */
function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** The contrast of two colours, from 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** Labels in charts stand out from what they lie on. axe judges all other text. */
export const labelsContrast: Rule = ({ texts }) => texts.flatMap(({ text, size, colours }) => {
  if (!colours)
    return []
  const ratio = contrast(colours.text, colours.ground)
  const least = size >= LARGE ? LEAST.large : LEAST.normal
  return ratio < least ? [`the label ${quote(text)} has a contrast of ${ratio.toFixed(1)} where ${least} is the least`] : []
})
