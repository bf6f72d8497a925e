import type { Ref } from 'vue'
import type { Verdict } from '../../facts/vocabulary.ts'
import { VERDICTS } from '../../facts/vocabulary.ts'
import { useAddressState } from '../../runtime/useAddressState.ts'

/** The verdict whose claims are asked for, as the address says (`?verdict=contradicted`); undefined for all. */
export function useVerdict(): { verdict: Readonly<Ref<Verdict | undefined>>, choose: (verdict: Verdict | undefined) => void } {
  const { value: verdict, set: choose } = useAddressState<Verdict | undefined>('verdict', {
    fallback: undefined,
    read: text => VERDICTS.find(v => v === text),
    write: value => value ?? '',
  })
  return { verdict, choose }
}
