import { useMediaQuery } from '@vueuse/core'

/** Whether a phone is held upright, where a slide is so small that no finger hits what is on it. The query is that of `styles/drawer.css`. */
export const isPortrait = useMediaQuery('screen and (max-width: 700px) and (orientation: portrait)')
