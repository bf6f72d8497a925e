/** What a note marks a click with: `[click]` is one step, `[click:3]` is three. */
const CLICK = /\[click(?::(\d+))?\]/gi

/** How far the markers of a note lead. */
export function clicksInNote(note: string): number {
  return [...note.matchAll(CLICK)].reduce((sum, [, steps]) => sum + Number(steps ?? 1), 0)
}

/** A note without its markers, for those who have nothing to click. */
export const withoutClicks = (note: string): string => note.replace(/[ \t]*\[click(?::\d+)?\][ \t]*/gi, ' ').replace(/^ /gm, '')

/** A note cut at its markers: what is said from each click on, from 0, figures as their author named them. */
export function cutAtClicks(note: string): { click: number, text: string }[] {
  let click = 0
  return note.split(/(\[click(?::\d+)?\])/i).flatMap((part, index) => {
    // Every other part is a marker.
    if (index % 2 === 0)
      return [{ click, text: part.trim() }]
    click += clicksInNote(part)
    return []
  })
}
