import type { Action } from './table.ts'
import { TABLE } from './table.ts'

/** What has the focus: a control that needs some keys itself. */
export type Focus = 'nothing' | 'field' | 'slider' | 'choice' | 'button' | 'link'

/** What of a window decides what a key does. */
export interface KeyState {
  focus: Focus
  overview: boolean
  dialog: boolean
  /** Whether the pen is out: its letters and digits choose shapes and colours. */
  pen: boolean
  /** Whether this window belongs to a run. */
  run: boolean
  /** Whether a number is being typed. */
  number: boolean
}

/** What a press does: an action, a digit of a number, text for the dialog, or a key for the exhibits of the slide. */
export type Decision = { action: Action } | { digit: string } | { text: string } | { slide: string } | undefined

const ACTIONS = new Map(Object.entries(TABLE).flatMap(([action, { keys }]) => keys.map(key => [key, action as Action] as const)))

/** The keys that a focused control needs for itself. */
const OWN: Readonly<Record<Focus, ReadonlySet<string>>> = {
  nothing: new Set(),
  // A field has all keys (below).
  field: new Set(),
  slider: new Set(['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End']),
  choice: new Set(['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Space']),
  button: new Set(['Space', 'Enter', 'Shift+Space']),
  link: new Set(['Enter']),
}

/** The keys of the pen, which Slidev's drawing handles. */
const PEN = /^[1-7acelrs]$/

/** What typed text a key adds to a dialog; `Backspace` and the like are actions of the dialog. */
const textOf = (press: string): string | undefined => press === 'Space' ? ' ' : press.length === 1 ? press : /^Shift\+([a-z])$/.exec(press)?.[1]

/** The keys besides letters and signs that a dialog uses. */
const OF_DIALOG = new Set(['Enter', 'Escape', 'Backspace', 'ArrowUp', 'ArrowDown'])

/** Decides what a press does. Pure: the tests go through every key in every state. */
export function decide(press: string, state: KeyState): Decision {
  // A clicker's start button would reload the page.
  if (state.run && ACTIONS.get(press) === 'start')
    return { action: 'start' }
  if (state.focus === 'field')
    return undefined
  // A dialog that is in another window leaves the focus of this one where it was.
  if (state.dialog) {
    const text = OF_DIALOG.has(press) ? press : textOf(press)
    return text === undefined ? undefined : { text }
  }
  if (OWN[state.focus].has(press))
    return undefined
  if (/^\d$/.test(press) && !(state.pen && PEN.test(press)))
    return { digit: press }
  const action = ACTIONS.get(press)
  const { where, overview } = action ? TABLE[action] as { where: string, overview?: string } : { where: 'slide', overview: undefined }
  if (state.overview)
    return action && overview !== undefined ? { action } : undefined
  if (state.pen && PEN.test(press))
    return undefined
  if (!action || (where === 'run' && !state.run))
    return { slide: press }
  if (action === 'enter' && !state.number)
    return { slide: press }
  return { action }
}
