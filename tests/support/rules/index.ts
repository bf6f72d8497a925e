import type { Measured } from '../measured.ts'
import { clicksSuffice, hasItsParts, hasOneTitle, rendersContent } from './content.ts'
import { labelsContrast } from './contrast.ts'
import { marksInside, textsApart, textsInside, textsWhole } from './geometry.ts'
import { textsLegible } from './size.ts'

/** Every rule over a measured state, by the name under which the planted failures know it. */
export const RULES = { rendersContent, hasOneTitle, hasItsParts, clicksSuffice, textsInside, marksInside, textsWhole, textsApart, textsLegible, labelsContrast }

/** All faults of a state, without repeats. A state that could not be measured is a fault itself. */
export function judge(state: Measured | null): string[] {
  return state ? [...new Set(Object.values(RULES).flatMap(rule => rule(state)))] : ['nothing could be measured']
}
