/** Floors have letters: a number would say which layer of V4-Pro it is, and the simulation stands for none. */
export const floorName = (floor: number): string => String.fromCharCode('A'.charCodeAt(0) + floor)
