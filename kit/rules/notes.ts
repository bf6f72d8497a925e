import type { Rule } from './rule.ts'
import { clicksInNote } from '../slidev/notes.ts'
import { fault, shown } from './rule.ts'

/** Every slide has notes with words to speak. */
export const everySlideHasNotes: Rule = ({ slides }) => slides
  .filter(slide => !slide.note.trim())
  .map(slide => fault(slide, 'note', 'what is said, as the last HTML comment of the slide', 'none'))

/** `clicks` is a whole number, and the notes hold one marker for each click. */
export const notesFollowClicks: Rule = ({ slides }) => slides.flatMap((slide) => {
  const { clicks } = slide.frontmatter
  if (clicks !== undefined && !(Number.isInteger(clicks) && Number(clicks) >= 0))
    return [fault(slide, 'clicks', 'a whole number', shown(clicks))]
  const marked = clicksInNote(slide.note)
  return marked === slide.clicks ? [] : [fault(slide, 'note', `${slide.clicks} [click] markers, one for each of its clicks`, String(marked))]
})
