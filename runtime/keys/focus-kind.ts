import type { Focus } from './decide.ts'

/** Inputs that hold no text. */
const INPUTS: Readonly<Record<string, Focus>> = { range: 'slider', radio: 'choice', checkbox: 'button', button: 'button', submit: 'button', reset: 'button' }

/** Which of the deck's keys an element needs itself while it has the focus. */
export function focusKind(element: Element | null): Focus {
  if (!(element instanceof HTMLElement))
    return 'nothing'
  if (element instanceof HTMLInputElement)
    return INPUTS[element.type] ?? 'field'
  if (element.isContentEditable || element.matches('textarea, select'))
    return 'field'
  if (element.matches('[role=slider]'))
    return 'slider'
  return element.matches('button, summary, [role=button]') ? 'button' : element.matches('a[href]') ? 'link' : 'nothing'
}
