import type { ComputedRef } from 'vue'
import type { Admission } from '../../models/hospital.ts'
import { computed, reactive } from 'vue'
import { number } from '../../facts/index.ts'
import { admit } from '../../models/hospital.ts'
import { useAddressState, wholeNumber } from '../slide/useAddressState.ts'

/** Any number will do. */
const SEED = 57

interface Knob { readonly value: number, set: (value: number) => void, readonly least: number, readonly most: number }

/** What can be set on the waiting room, and the run that follows; before `full`, one patient waits. */
export function useWaitingRoom(full: () => boolean): { doctors: Knob, perPatient: Knob, patients: Knob, waiting: ComputedRef<number>, run: ComputedRef<Admission> } {
  const knob = (name: string, fallback: number, least: number, most: number): Knob =>
    reactive({ ...useAddressState(`ward-${name}`, wholeNumber(fallback, least, most)), least, most })

  const all = number('v4pro.n_routed_experts')
  const doctors = knob('doctors', all, 8, all)
  const chosen = knob('per-patient', number('v4pro.num_experts_per_tok'), 1, 16)
  const patients = knob('patients', number('ward.patients'), 1, 300)
  // Nobody sees more doctors than there are, whatever was set before their number.
  const most = computed(() => Math.min(chosen.most, doctors.value))
  const perPatient: Knob = reactive({ ...chosen, value: computed(() => Math.min(chosen.value, most.value)), most })

  const waiting = computed(() => full() ? patients.value : 1)
  const run = computed(() => admit({
    experts: doctors.value,
    topK: perPatient.value,
    patients: waiting.value,
    layers: number('ward.layers'),
    shared: number('v4pro.n_shared_experts'),
    skew: number('ward.skew'),
    seed: SEED,
  }))
  return { doctors, perPatient, patients, waiting, run }
}
