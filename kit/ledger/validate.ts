export type { Ledger } from '../../facts/validate.ts'
export { validateLedger } from '../../facts/validate.ts'
