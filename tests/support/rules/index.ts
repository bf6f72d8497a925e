import type { Measured } from '../measured.ts'
import { clicksSuffice, hasOneTitle, nothingMissing, rendersContent } from './content.ts'
import { labelsContrast } from './contrast.ts'
import { marksInside, textsDoNotOverlap, textsInside, textsNotCutOff } from './geometry.ts'
import { textsLegible } from './size.ts'

/** All rules for a measured state, by name. */
export const RULES = { rendersContent, hasOneTitle, nothingMissing, clicksSuffice, textsInside, marksInside, textsNotCutOff, textsDoNotOverlap, textsLegible, labelsContrast }

/** All faults of a state, without repeats. A state that could not be measured is a fault too. */
export function judge(state: Measured | null): string[] {
  return state ? [...new Set(Object.values(RULES).flatMap(rule => rule(state)))] : ['nothing could be measured']
}
