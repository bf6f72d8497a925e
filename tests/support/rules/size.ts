import type { Rule } from './rule.ts'
import { quote } from './rule.ts'

/** What the back row can read, in pixels of the 980-pixel canvas. */
export const FLOORS = { foot: 12, label: 13, body: 18 } as const
/** The appendix is read at a desk. */
export const APPENDIX_FLOOR = 12

/** Nothing is smaller than its floor. */
export const textsLegible: Rule = ({ texts, appendix }) => texts.flatMap(({ text, size, zone }) => {
  const floor = appendix ? APPENDIX_FLOOR : FLOORS[zone]
  return size < floor - 0.05 ? [`the text ${quote(text)} has ${size} px where ${floor} are the least`] : []
})
