import type { ComputedRef, Ref } from 'vue'
import type { Admission } from '../../models/hospital.ts'
import { computed, reactive, watch } from 'vue'
import { number } from '../../facts/index.ts'
import { admit } from '../../models/hospital.ts'
import { closeReceptions, receive } from '../../models/reception.ts'
import { idle } from '../../runtime/prefetch.ts'
import { useActive } from '../../runtime/useActive.ts'
import { useAddressState, wholeNumber } from '../../runtime/useAddressState.ts'
import { usePrintMode } from '../../runtime/usePrintMode.ts'
import { useStaggered } from '../../runtime/useStaggered.ts'

/** Any number will do. */
const SEED = 57

export interface Knob { readonly value: number, set: (value: number) => void, readonly least: number, readonly most: number }

interface Setting {
  doctors: Knob
  perPatient: Knob
  patients: Knob
  /** What is set, as far as the picture has come. */
  room: Readonly<Ref<{ experts: number, topK: number, patients: number }>>
  /** Whom the picture follows, from 0. */
  patient: ComputedRef<number>
  /** Follows the next one. */
  next: () => void
  run: ComputedRef<Admission>
}

/** What can be set on the waiting room, and the run that follows; before `full`, one patient waits. */
export function useWaitingRoom(full: () => boolean): Setting {
  const knob = (name: string, fallback: number, least: number, most: number): Knob =>
    reactive({ ...useAddressState(`ward-${name}`, wholeNumber(fallback, least, most)), least, most })

  const all = number('v4pro.n_routed_experts')
  const doctors = knob('doctors', all, 8, all)
  const chosen = knob('per-patient', number('v4pro.num_experts_per_tok'), 1, 16)
  const patients = knob('patients', number('ward.patients'), 1, 300)
  // Nobody sees more doctors than there are, whatever was set before their number.
  const most = computed(() => Math.min(chosen.most, doctors.value))
  const perPatient: Knob = reactive({ ...chosen, value: computed(() => Math.min(chosen.value, most.value)), most })

  const room = useStaggered(() => ({ experts: doctors.value, topK: perPatient.value, patients: full() ? patients.value : 1 }))
  const { value: followed, set: follow } = useAddressState('ward-patient', wholeNumber(1, 1, patients.most))
  // After the last comes the first again, and so it does where fewer wait than before.
  const patient = computed(() => (followed.value - 1) % room.value.patients)
  const hospital = { layers: number('ward.layers'), shared: number('v4pro.n_shared_experts'), skew: number('ward.skew'), seed: SEED }
  const run = computed(() => admit({ ...hospital, ...room.value }))
  // Before anybody can drag a slider to its end, which would make for a long frame. In print nobody does.
  const [onStage, isPrintMode] = [useActive(), usePrintMode()]
  const active = computed(() => onStage.value && !isPrintMode)
  watch(active, async (here) => {
    if (!here)
      return closeReceptions()
    for (const topK of [perPatient.value, chosen.most]) {
      for (let layer = 0; layer < hospital.layers; layer++) {
        await idle()
        if (active.value)
          receive(layer, { ...hospital, experts: doctors.value, topK: Math.min(topK, doctors.value), patients: patients.most })
      }
    }
  }, { immediate: true })
  return { doctors, perPatient, patients, room, patient, next: () => follow((patient.value + 1) % room.value.patients + 1), run }
}
