import type { SlideRoute } from './slidev.ts'

/**
 * The id by which a slide is linked, stored and sent, independent of its number (`setup/preparser.ts`). In a deck without
 * ids it is the number.
 */
export const idOf = ({ no, meta }: SlideRoute): string => String(meta.slide.frontmatter.routeAlias ?? no)
