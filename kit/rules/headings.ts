import type { Rule } from './rule.ts'
import { fault, prose } from './rule.ts'

/** Every slide has exactly one title: one heading of level 1. */
export const oneTitle: Rule = ({ slides }) => slides.flatMap((slide) => {
  const count = [...prose(slide).matchAll(/^# +\S|<h1[\s>]/gm)].length
  return count === 1 ? [] : [fault(slide, 'title', 'exactly one heading of level 1 ("# ...")', String(count || 'none'))]
})
