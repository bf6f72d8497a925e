import { ref } from 'vue'

const never = { drawingEnabled: ref(false), isDrawing: ref(false), brush: ref({ color: '' }), drawingState: {} }

/** What the controls ask of the drawing layer: nobody draws. */
export const useDrawings = (): typeof never => never
