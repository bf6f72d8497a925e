import type { Slide } from './deck.ts'

/** Consecutive slides under one kicker. */
export interface Act { name: string, slides: Slide[] }

const nameOf = ({ frontmatter }: Slide): string => typeof frontmatter.kicker === 'string' ? frontmatter.kicker : ''

/** Groups slides into acts, in order; the slides before the first kicker form an act without a name. */
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

/** Formats a slide's number; the appendix has its own count: A1, A2, ... */
export function labelOf({ slides }: { slides: readonly Slide[] }, slide: Slide): string {
  return slide.appendix ? `A${slides.filter(s => s.appendix && s.no <= slide.no).length}` : String(slide.no)
}
