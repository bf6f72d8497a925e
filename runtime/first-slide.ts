/** The mark of the browser's performance timeline at which the first slide stands. A file of its own, since tests read it without Slidev. */
export const FIRST_SLIDE = 'first slide'
