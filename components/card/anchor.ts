/**
 * Where the card of a figure stands: at the figure itself, or, for a button of an exhibit's table that nobody
 * sees, at the same figure in the exhibit's drawing, or else at the drawing.
 */
export function visibleAnchor(trigger: Element): Element {
  const exhibit = trigger.closest('table.sr-only')?.parentElement
  if (!exhibit)
    return trigger
  const twins = [...exhibit.querySelectorAll(`[data-figure="${CSS.escape(trigger.getAttribute('data-figure')!)}"]`)]
  return twins.find(twin => !twin.closest('.sr-only') && twin.checkVisibility({ visibilityProperty: true })) ?? exhibit.querySelector('svg') ?? exhibit
}
