import { defineComponent } from 'vue'

/** What a tooltip would explain, without the tooltip. */
export const Tooltip = defineComponent({ setup: (_, { slots }) => () => slots.default?.() })
export function recomputeAllPoppers(): void {}
