import type { Slide } from './deck.ts'

/** Slides that follow each other under one kicker. */
export interface Act { name: string, slides: Slide[] }

const nameOf = ({ frontmatter }: Slide): string => typeof frontmatter.kicker === 'string' ? frontmatter.kicker : ''

/** The acts of some slides, in their order; what stands before the first kicker has no name. */
export function actsOf(slides: readonly Slide[]): Act[] {
  const acts: Act[] = []
  for (const slide of slides) {
    const name = nameOf(slide)
    if (acts.at(-1)?.name !== name)
      acts.push({ name, slides: [] })
    acts.at(-1)!.slides.push(slide)
  }
  return acts
}

/** How a slide's number is written: the appendix counts on its own, A1, A2, ... */
export function labelOf({ slides }: { slides: readonly Slide[] }, slide: Slide): string {
  return slide.appendix ? `A${slides.filter(s => s.appendix && s.no <= slide.no).length}` : String(slide.no)
}
