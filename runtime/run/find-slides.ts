import type { SlideRoute } from '../slidev.ts'

const titleOf = ({ meta }: SlideRoute): string => (meta.slide.title ?? '').toLowerCase()

/** The slides whose number or title matches what was typed: numbers that begin with it, or titles that have all the words. */
export function findSlides(text: string, slides: readonly SlideRoute[]): SlideRoute[] {
  const typed = text.trim().toLowerCase()
  if (/^\d+$/.test(typed))
    return slides.filter(({ no }) => String(no).startsWith(typed))
  return typed ? slides.filter(route => typed.split(/\s+/).every(word => titleOf(route).includes(word))) : [...slides]
}
