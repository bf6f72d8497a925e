import type { Rule } from './rule.ts'
import { fault, shown } from './rule.ts'

/**
 * `keyClicks` lists, in order, the clicks before the last whose states get a page of their own; the last state always has
 * one.
 */
export const keyClicksExist: Rule = ({ slides }) => slides.flatMap((slide) => {
  const { keyClicks } = slide.frontmatter
  if (keyClicks === undefined)
    return []
  const isSound = Array.isArray(keyClicks) && keyClicks.length > 0
    && keyClicks.every((click, i) => Number.isInteger(click) && click >= 0 && click < slide.clicks && (i === 0 || click > keyClicks[i - 1]))
  return isSound ? [] : [fault(slide, 'keyClicks', `clicks before the last of ${slide.clicks}, in order, like [0]`, shown(keyClicks))]
})
