/** One number divided by another: a share if both have one unit, else an amount per unit of the second. */
export const ratio = (a: number, b: number): number => a / b

/** The first number times all others. */
export const product = (...factors: number[]): number => factors.reduce((a, b) => a * b)

/** The first number minus all others, in their common unit. */
export const difference = (whole: number, ...parts: number[]): number => parts.reduce((left, part) => left - part, whole)
