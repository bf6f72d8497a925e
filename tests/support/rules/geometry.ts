import type { Rule } from './rule.ts'
import { leaves, overlap, quote, TOLERANCE } from './rule.ts'

/** No text leaves the canvas. */
export const textsInside: Rule = ({ texts, canvas }) => texts
  .filter(({ lines }) => lines.some(line => leaves(line, canvas) > TOLERANCE))
  .map(({ text }) => `the text ${quote(text)} leaves the canvas`)

/** No drawn mark leaves the canvas. */
export const marksInside: Rule = ({ marks, canvas }) => marks
  .filter(({ box }) => leaves(box, canvas) > TOLERANCE)
  .map(({ what, box }) => `the mark ${what} at ${box.map(Math.round).join(' ')} leaves the canvas`)

/** No text is clipped or shortened. */
export const textsNotCutOff: Rule = ({ texts }) => texts
  .filter(({ lines, clip, shortened }) => shortened || (clip && lines.some(line => leaves(line, clip) > TOLERANCE)))
  .map(({ text }) => `the text ${quote(text)} is cut off`)

/** No two texts overlap. */
export const textsDoNotOverlap: Rule = ({ texts }) => texts.flatMap((a, i) => texts.slice(i + 1)
  .filter(b => a.block !== b.block && a.lines.some(one => b.lines.some(other => overlap(one, other) > TOLERANCE)))
  .map(b => `the texts ${quote(a.text)} and ${quote(b.text)} overlap`))
