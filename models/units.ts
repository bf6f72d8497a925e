/** The large numbers that quantities are counted in, by their short-scale names. */
export const [BILLION, TRILLION] = [1e9, 1e12]

/** A day in milliseconds, the unit in which dates are compared. */
export const DAY = 24 * 60 * 60 * 1000
