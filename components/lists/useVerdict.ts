import type { Ref } from 'vue'
import type { Verdict } from '../../facts/vocabulary.ts'
import { VERDICTS } from '../../facts/vocabulary.ts'
import { useAddressState } from '../../runtime/useAddressState.ts'

/** The verdict by which claims are filtered, from the address (`?verdict=contradicted`); undefined for all. */
export function useVerdict(): { verdict: Readonly<Ref<Verdict | undefined>>, choose: (verdict: Verdict | undefined) => void } {
  const { value: verdict, set: choose } = useAddressState<Verdict | undefined>('verdict', {
    fallback: undefined,
    read: text => VERDICTS.find(v => v === text),
    write: value => value ?? '',
  })
  return { verdict, choose }
}
