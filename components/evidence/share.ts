import { significant } from '../../facts/number-format.ts'

/** A share in per cent with two digits, or one below 1 %. For computed shares that are not figures of the ledger. */
export const percent = (share: number): string => `${significant(share * 100, share < 0.01 ? 1 : 2)} %`
