/**
 * Slidev's parts that only the speaker's window is made of. They are apart from `slidev.ts`, so that the public build has
 * none of them.
 */
export { createClicksContextBase } from '@slidev/client/composables/useClicks.ts'
export { default as DrawingControls } from '@slidev/client/internals/DrawingControls.vue'
export { default as QuickOverview } from '@slidev/client/internals/QuickOverview.vue'
export { default as SlideContainer } from '@slidev/client/internals/SlideContainer.vue'
export { default as SlidesShow } from '@slidev/client/internals/SlidesShow.vue'
export { default as SlideWrapper } from '@slidev/client/internals/SlideWrapper.vue'
