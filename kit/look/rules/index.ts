import type { Measured } from '../measured.ts'
import type { Rule } from './rule.ts'
import { clicksSuffice, hasOneTitle, nothingMissing, rendersContent } from './content.ts'
import { labelsContrast } from './contrast.ts'
import { imagesHaveRoom, marksInside, textsDoNotOverlap, textsInside, textsNotCutOff, textsUncovered } from './geometry.ts'
import { textsLegible } from './size.ts'

/** The rules that a state of any deck must keep, by name. */
export const GENERAL = { rendersContent, nothingMissing, clicksSuffice, textsInside, marksInside, textsNotCutOff, textsDoNotOverlap, textsUncovered, imagesHaveRoom }
/** All rules, with those of this deck's look: how large texts are, and how labels contrast. */
export const RULES = { ...GENERAL, hasOneTitle, textsLegible, labelsContrast }

/** All faults of a state, without repeats. A state that could not be measured is a fault too. */
export function judge(state: Measured | null, rules: Readonly<Record<string, Rule>> = RULES): string[] {
  return state ? [...new Set(Object.values(rules).flatMap(rule => rule(state)))] : ['nothing could be measured']
}
