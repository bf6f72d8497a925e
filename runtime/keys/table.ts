/**
 * All keys of the deck: the one table from which the dispatcher, the dialog behind `?` and the README are made. A key is
 * written as `press.ts` names it.
 */

/** Where an action works: in every build, in a run (`npm run present`), or on a slide that has what it needs. */
export type Where = 'everywhere' | 'run' | 'slide'

export interface Row {
  keys: readonly string[]
  does: string
  where: Where
  /** What it does while the overview is open; without this, nothing. */
  overview?: string
}

const row = (where: Where, keys: readonly string[], does: string, overview?: string): Row => overview === undefined ? { keys, does, where } : { keys, does, where, overview }

export const TABLE = {
  next: row('everywhere', ['ArrowRight', 'Space', 'PageDown'], 'next click', 'selects the next slide'),
  prev: row('everywhere', ['ArrowLeft', 'Shift+Space', 'PageUp'], 'previous click', 'selects the previous slide'),
  nextSlide: row('everywhere', ['ArrowDown', 'Shift+ArrowRight'], 'next slide', 'selects the slide below'),
  prevSlide: row('everywhere', ['ArrowUp', 'Shift+ArrowLeft'], 'previous slide', 'selects the slide above'),
  first: row('everywhere', ['Home'], 'first slide', 'selects the first slide'),
  last: row('everywhere', ['End'], 'last slide of the talk', 'selects the last slide of the talk'),
  number: row('everywhere', ['0–9'], 'the number of a slide; Enter goes there', 'the same'),
  enter: row('everywhere', ['Enter'], 'goes to the number that was typed', 'goes to the number, or to the selected slide'),
  goto: row('everywhere', ['g'], 'go to a slide by its number or title'),
  appendix: row('everywhere', ['a'], 'to the appendix, and back to where the talk was left'),
  overview: row('everywhere', ['o', '`'], 'overview of all slides', 'closes it'),
  close: row('everywhere', ['Escape', 'Backspace'], 'closes what was opened last: dialog, overview, card, pen, number', 'closes it'),
  card: row('slide', ['c'], 'says who: the card of the slide’s first figure, again for the next'),
  scheme: row('everywhere', ['d'], 'dark or light', 'the same'),
  full: row('everywhere', ['f'], 'full screen', 'the same'),
  keys: row('everywhere', ['?'], 'all keys', 'the same'),
  blank: row('run', ['b', '.'], 'blanks the picture; any turn brings it back'),
  freeze: row('run', ['z'], 'freezes the audience’s picture, so that only the speaker’s window turns'),
  laser: row('run', ['l'], 'large pointer, which follows the mouse over the slide'),
  pen: row('run', ['i'], 'ink: draws on the slide; while it is out c clears, 1–7 choose a colour, s l a r e a shape'),
  pause: row('run', ['t'], 'a question: stops the talk’s time, again goes on'),
  face: row('run', ['y'], 'the clock’s face: counts up, counts down, time of day'),
  larger: row('run', ['+', '='], 'larger notes'),
  smaller: row('run', ['-'], 'smaller notes'),
  layout: row('run', ['v'], 'the speaker’s layout: all, or the slide alone on its side for a mirrored screen'),
  projector: row('run', ['n'], 'opens the audience’s window, or brings it back'),
  start: row('run', ['F5'], 'a clicker’s start button: nothing'),
} as const satisfies Record<string, Row>

export type Action = keyof typeof TABLE

/** A key as a person reads it. */
export const keyName = (key: string): string => key.replace('Arrow', '').replace('Right', '→').replace('Left', '←').replace(/^(Shift\+)?Up$/, '$1↑').replace(/^(Shift\+)?Down$/, '$1↓').replace('PageDown', 'Page Down').replace('PageUp', 'Page Up')
