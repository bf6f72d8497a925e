/**
 * Where the card of a figure stands: at the figure itself, or, for a button of an exhibit's table that nobody
 * sees, at the same figure in the exhibit's drawing, or elsewhere on the slide, or else where the table stands.
 */
export function visibleAnchor(trigger: Element, slide: Element): Element {
  const table = trigger.closest('table.sr-only')
  if (!table)
    return trigger
  const same = `[data-figure="${CSS.escape(trigger.getAttribute('data-figure')!)}"]`
  const twins = [table.parentElement!, slide].flatMap(within => [...within.querySelectorAll(same)])
  return twins.find(twin => !twin.closest('.sr-only') && twin.checkVisibility({ visibilityProperty: true })) ?? table
}
