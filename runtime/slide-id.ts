import type { SlideRoute } from './slidev.ts'
import { useSlideContext } from './slidev.ts'

/** A slide's id, by which it is linked, stored and sent, whatever its number (`setup/preparser.ts`); its number in a deck that has no ids. */
export const idOf = ({ no, meta }: SlideRoute): string => String(meta.slide.frontmatter.routeAlias ?? no)

/** The id of the slide that this stands on. */
export const useSlideId = (): string => idOf(useSlideContext().$route!)
