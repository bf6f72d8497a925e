import { defineComponent } from 'vue'

/** A component that shows nothing. */
export default defineComponent({ props: ['data', 'page'], setup: () => () => undefined })
