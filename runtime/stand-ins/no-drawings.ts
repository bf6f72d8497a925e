import { ref } from 'vue'

const never = { drawingEnabled: ref(false), isDrawing: ref(false), brush: ref({ color: '' }), drawingState: {} }

/** The controls import this from the drawing layer, which this deck does not have; it is never called. */
export const useDrawings = (): typeof never => never
