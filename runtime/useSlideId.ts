import { idOf } from './slide-id.ts'
import { useSlideContext } from './slidev.ts'

/** The id of the slide that the calling component is on. */
export const useSlideId = (): string => idOf(useSlideContext().$route!)
