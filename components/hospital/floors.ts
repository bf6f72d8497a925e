/** Floors are named by letters: a number would suggest a certain layer of V4-Pro, and the simulation is of none. */
export const floorName = (floor: number): string => String.fromCharCode('A'.charCodeAt(0) + floor)
