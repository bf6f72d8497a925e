import { significant } from '../../facts/written.ts'

/** A share in per cent, two digits, or one below 1 %: a result of a model, which is no figure of the ledger. */
export const percent = (share: number): string => `${significant(share * 100, share < 0.01 ? 1 : 2)} %`
