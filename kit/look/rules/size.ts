import type { Rule } from './rule.ts'
import { quote } from './rule.ts'

/** Minimum font sizes for the back row, in pixels of the 980-pixel canvas. */
export const MIN_SIZES = { foot: 12, label: 13, code: 16, body: 18 } as const
/** The minimum in the appendix, which is read at a desk. */
export const APPENDIX_MIN_SIZE = 12

/** No text is smaller than its minimum. */
export const textsLegible: Rule = ({ texts, appendix }) => texts.flatMap(({ text, size, zone }) => {
  const minimum = appendix ? APPENDIX_MIN_SIZE : MIN_SIZES[zone]
  return size < minimum - 0.05 ? [`the text ${quote(text)} has ${size} px where ${minimum} are the least`] : []
})
