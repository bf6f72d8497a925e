import type { KeyState } from './decide.ts'
/**
 * The one listener for keys, in place of Slidev's shortcuts. Those take keys with Control and Alt, repeat held keys, turn
 * the slide under an open overview, and stop while a button has the focus.
 */
import type { Action } from './table.ts'
import { useEventListener } from '@vueuse/core'
import { decide } from './decide.ts'
import { focusKind } from './focus-kind.ts'
import { bounceFilter, pressOf } from './press.ts'

/** What the dispatcher needs of the window. */
export interface KeyHost {
  state: () => Omit<KeyState, 'focus' | 'number'>
  /** Does an action. Returns false if there was nothing to do, so that the browser may do what it does with the key. */
  act: (action: Action, number: number | undefined) => boolean
  /** Passes a key to the exhibits of the slide. Returns whether one of them took it. */
  tellSlide: (press: string, event: KeyboardEvent) => boolean
  /** Text, or the name of a key, for the dialog that is open. */
  type: (text: string) => void
  /** The number that is being typed; empty if there is none. */
  number: { value: string }
}

/** The actions that change what the slide shows: a control on it gives up the focus, since it may be gone afterwards. */
const TURNS: ReadonlySet<Action> = new Set(['next', 'prev', 'nextSlide', 'prevSlide', 'first', 'last', 'enter', 'appendix'])
/** A longer number is no slide's. */
const DIGITS = 3

export function startKeys(host: KeyHost): void {
  const counts = bounceFilter()

  useEventListener(window, 'keydown', (event: KeyboardEvent) => {
    const press = pressOf(event)
    if (press === undefined)
      return
    const state = { ...host.state(), focus: focusKind(document.activeElement), number: host.number.value !== '' }
    const decision = decide(press, state)
    // Slidev's drawing listens too, and would clear the drawing for a letter that is typed into a dialog.
    if (state.pen && (decision || state.overview || state.dialog))
      event.stopImmediatePropagation()
    if (!decision)
      return
    if ('slide' in decision) {
      // The Tab key moves the focus, each time that it is pressed.
      if ((event.key === 'Tab' || counts(event)) && host.tellSlide(decision.slide, event))
        event.preventDefault()
      return
    }
    if (!counts(event)) {
      event.preventDefault()
      return
    }
    if ('digit' in decision) {
      // The overview would go to the slide at the first digit.
      event.preventDefault()
      host.number.value = `${host.number.value}${decision.digit}`.slice(-DIGITS)
      return
    }
    if ('text' in decision) {
      event.preventDefault()
      host.type(decision.text)
      return
    }
    const { action } = decision
    const number = host.number.value === '' ? undefined : Number(host.number.value)
    if (TURNS.has(action) && document.activeElement instanceof HTMLElement)
      document.activeElement.blur()
    if (host.act(action, number))
      event.preventDefault()
    host.number.value = ''
  }, { capture: true })
}
