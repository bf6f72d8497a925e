import type { Verdict } from '../../facts/schema.ts'
import { VERDICTS } from '../../facts/schema.ts'
import { useAddressState } from '../slide/useAddressState.ts'

/** The verdict whose claims are asked for, as the address says (`?verdict=contradicted`); undefined for all. */
export function useVerdict() {
  const { value: verdict, set: choose } = useAddressState<Verdict>('verdict', text => VERDICTS.find(v => v === text))
  return { verdict, choose }
}
