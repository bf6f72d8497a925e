import { defineComponent } from 'vue'

/** Shows a tooltip's target without a tooltip. */
export const Tooltip = defineComponent({ setup: (_, { slots }) => () => slots.default?.() })
export function recomputeAllPoppers(): void {}
