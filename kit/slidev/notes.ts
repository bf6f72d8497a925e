/** The marker of a click in a note: `[click]` is one step, `[click:3]` is three. */
const CLICK = /\[click(?::(\d+))?\]/gi

/** The number of clicks that a note's markers make. */
export function clicksInNote(note: string): number {
  return [...note.matchAll(CLICK)].reduce((sum, [, steps]) => sum + Number(steps ?? 1), 0)
}

/** A note without its click markers, for readers who have nothing to click. */
export const withoutClicks = (note: string): string => note.replace(/[ \t]*\[click(?::\d+)?\][ \t]*/gi, ' ').replace(/^ /gm, '')

/**
 * A note split at its markers: what is said from each click on, starting at 0. References to figures stay as they were
 * written.
 */
export function cutAtClicks(note: string): { click: number, text: string }[] {
  let click = 0
  return note.split(/(\[click(?::\d+)?\])/i).flatMap((part, index) => {
    // The parts alternate between text and marker.
    if (index % 2 === 0)
      return [{ click, text: part.trim() }]
    click += clicksInNote(part)
    return []
  })
}
