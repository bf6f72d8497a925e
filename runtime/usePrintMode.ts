import { useNav } from './slidev.ts'

/**
 * Whether the deck is printed. It is not reactive, since a page never changes its mode. Slidev's own answer is computed
 * again at every slide change, and each figure on each rendered slide would check it.
 */
export const usePrintMode = (): boolean => useNav().isPrintMode.value
