import type { Rgb } from '../measured.ts'
import type { Rule } from './rule.ts'
import { quote } from './rule.ts'

/** WCAG's minimum contrast for text and for large text. */
const LEAST = { normal: 4.5, large: 3 }
const LARGE = 24

/** WCAG's relative luminance, from 0 to 1. */
function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** WCAG's contrast ratio, from 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** Labels in charts contrast with their background. axe checks all other text. */
export const labelsContrast: Rule = ({ texts }) => texts.flatMap(({ text, size, colours }) => {
  if (!colours)
    return []
  const ratio = contrast(colours.text, colours.background)
  const least = size >= LARGE ? LEAST.large : LEAST.normal
  return ratio < least ? [`the label ${quote(text)} has a contrast of ${ratio.toFixed(1)} where ${least} is the least`] : []
})
