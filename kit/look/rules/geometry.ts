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

/** No image lies on a text. */
export const textsUncovered: Rule = ({ texts }) => texts
  .filter(({ covered }) => covered)
  .map(({ text }) => `the text ${quote(text)} is covered by an image`)

/** An image that had to become this low shows nothing. */
const LEAST_HEIGHT = 48

/** No image is left with so little room that nothing of it can be seen. */
export const imagesHaveRoom: Rule = ({ images }) => images
  .filter(({ box, naturalHeight }) => box[3] - box[1] < Math.min(LEAST_HEIGHT, naturalHeight / 4))
  .map(({ src, box, naturalHeight }) => `the image ${src} is ${Math.round(box[3] - box[1])} px high, of ${naturalHeight}, since the texts leave no room`)

/** No two texts overlap. */
export const textsDoNotOverlap: Rule = ({ texts }) => texts.flatMap((a, i) => texts.slice(i + 1)
  .filter(b => a.block !== b.block && a.lines.some(one => b.lines.some(other => overlap(one, other) > TOLERANCE)))
  .map(b => `the texts ${quote(a.text)} and ${quote(b.text)} overlap`))
