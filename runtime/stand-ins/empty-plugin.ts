import type { Plugin } from 'vue'

/** A Vue plugin that adds nothing. */
const none: Plugin = { install: () => {} }

export default none
export const createVDragDirective = (): Plugin => none
export const createVMarkDirective = (): Plugin => none
export const createVMotionDirectives = (): Plugin => none
