import { useNav } from './slidev.ts'

/**
 * Whether the deck is printed. A page stays what it was opened as; Slidev's own answer is reckoned anew at every turn,
 * and each figure of each slide that is rendered would be asked whether that changes anything.
 */
export const usePrintMode = (): boolean => useNav().isPrintMode.value
