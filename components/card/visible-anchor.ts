import { isVisible } from '../../runtime/visible.ts'

/**
 * The element next to which a figure's card is placed. Usually it is the figure itself. For a button in a visually hidden
 * table it is the same figure in the exhibit's drawing, else elsewhere on the slide, else the table.
 */
export function visibleAnchor(trigger: Element, slide: Element): Element {
  const table = trigger.closest('table.sr-only')
  if (!table)
    return trigger
  const same = `[data-figure="${CSS.escape(trigger.getAttribute('data-figure')!)}"]`
  const candidates = [table.parentElement!, slide].flatMap(within => [...within.querySelectorAll(same)])
  return candidates.find(element => !element.closest('.sr-only') && isVisible(element, { visibility: true })) ?? table
}
