import type { ComputedRef, Ref } from 'vue'
import type { ExpertLoad } from '../../models/expert-load.ts'
import type { Workload } from '../../models/layer-routing.ts'
import { computed, reactive, watch } from 'vue'
import { number } from '../../facts/index.ts'
import { runWorkload } from '../../models/expert-load.ts'
import { clearRoutingCache, routeLayer } from '../../models/layer-routing.ts'
import { idle } from '../../runtime/prefetch.ts'
import { useActive } from '../../runtime/useActive.ts'
import { useAddressState, wholeNumber } from '../../runtime/useAddressState.ts'
import { usePrintMode } from '../../runtime/usePrintMode.ts'
import { useStaggered } from '../../runtime/useStaggered.ts'

/** Arbitrary. */
const SEED = 57

export interface Knob { readonly value: number, set: (value: number) => void, readonly least: number, readonly most: number }

interface WaitingRoom {
  doctors: Knob
  perPatient: Knob
  patients: Knob
  /** The knobs' values as the picture shows them, which may be a frame behind. */
  workload: Readonly<Ref<Pick<Workload, 'n_routed_experts' | 'num_experts_per_tok' | 'tokens'>>>
  /** The highlighted patient, from 0. */
  patient: ComputedRef<number>
  /** Highlights the next patient. */
  next: () => void
  run: ComputedRef<ExpertLoad>
}

/** The waiting room's knobs and the routing run that follows from them. Until `full`, there is one patient. */
export function useWaitingRoom(full: () => boolean): WaitingRoom {
  const knob = (name: string, fallback: number, least: number, most: number): Knob =>
    reactive({ ...useAddressState(`ward-${name}`, wholeNumber(fallback, least, most)), least, most })

  const all = number('v4pro.n_routed_experts')
  const doctors = knob('doctors', all, 8, all)
  const chosen = knob('per-patient', number('v4pro.num_experts_per_tok'), 1, 16)
  const patients = knob('patients', number('ward.patients'), 1, 300)
  // A patient cannot see more doctors than there are, so lowering their number lowers this too.
  const most = computed(() => Math.min(chosen.most, doctors.value))
  const perPatient: Knob = reactive({ ...chosen, value: computed(() => Math.min(chosen.value, most.value)), most })

  const workload = useStaggered(() => ({ n_routed_experts: doctors.value, num_experts_per_tok: perPatient.value, tokens: full() ? patients.value : 1 }))
  const { value: followed, set: follow } = useAddressState('ward-patient', wholeNumber(1, 1, patients.most))
  // Wraps around, also when the number of patients shrinks.
  const patient = computed(() => (followed.value - 1) % workload.value.tokens)
  const fixed = { layers: number('ward.layers'), n_shared_experts: number('v4pro.n_shared_experts'), skew: number('ward.skew'), seed: SEED }
  const run = computed(() => runWorkload({ ...fixed, ...workload.value }))
  // Route the largest workloads while idle, so that dragging a slider to its end causes no long frame. Not in print.
  const [onStage, isPrintMode] = [useActive(), usePrintMode()]
  const active = computed(() => onStage.value && !isPrintMode)
  watch(active, async (here) => {
    if (!here)
      return clearRoutingCache()
    for (const topK of [perPatient.value, chosen.most]) {
      for (let layer = 0; layer < fixed.layers; layer++) {
        await idle()
        if (active.value)
          routeLayer(layer, { ...fixed, n_routed_experts: doctors.value, num_experts_per_tok: Math.min(topK, doctors.value), tokens: patients.most })
      }
    }
  }, { immediate: true })
  return { doctors, perPatient, patients, workload, patient, next: () => follow((patient.value + 1) % workload.value.tokens + 1), run }
}
