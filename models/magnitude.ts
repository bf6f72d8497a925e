/** The large numbers that a unit is counted in, by their short-scale names. */
export const [BILLION, TRILLION] = [1e9, 1e12]

/** A day in milliseconds, the unit of a date's extent. */
export const DAY = 24 * 60 * 60 * 1000
