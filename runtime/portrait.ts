import { useMediaQuery } from '@vueuse/core'

/**
 * Whether a phone is in portrait, where a slide is too small for its controls to be hit with a finger. The query is the
 * one in `styles/drawer.css`.
 */
export const isPortrait = useMediaQuery('screen and (max-width: 700px) and (orientation: portrait)')
