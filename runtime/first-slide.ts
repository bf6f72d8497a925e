/**
 * The performance mark that is set when the first slide is ready. It has its own file because tests read it without
 * loading Slidev.
 */
export const FIRST_SLIDE = 'first slide'
