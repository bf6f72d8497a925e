/** What keys, buttons and clickers do to a run. Each is one act: all that it changes reaches the other windows together. */
import type { Place } from './place.ts'
import type { Run } from './run.ts'
import { useNav } from '../slidev.ts'
import { isAppendix, isSamePlace, lastClick, placeOf, slideAt, slideFrom, stepFrom } from './place.ts'
import { useRun } from './run.ts'
import { placeIn } from './view.ts'

type Extra = (to: Place, run: Run) => Readonly<Record<string, unknown>>

const extras = new Set<Extra>()

/** Adds entries to every move, such as the clock's. */
export const withEveryMove = (extra: Extra): void => void extras.add(extra)

/** Moves the run to a place. Any turn brings back a picture that was blanked. */
export function moveTo(run: Run, place: Place, more: Readonly<Record<string, unknown>> = {}): void {
  const blank = run.get('blank') ? { blank: false } : {}
  run.put(Object.assign({ place }, blank, ...[...extras].map(extra => extra(place, run)), more))
}

/** The moves through the deck. Each counts from where the run is, not from where this window has got to: presses in quick succession all count. */
export function useMoves() {
  const nav = useNav()
  const run = useRun()
  const slides = () => nav.slides.value
  const now = (): Place => placeIn(run) ?? placeOf(nav, nav.currentSlideNo.value, nav.clicks.value)
  const move = (to: Place): void => {
    if (!isSamePlace(to, now()) || run.get('blank'))
      moveTo(run, to)
  }
  const lastOfTalk = (): number => slides().findLast(route => !isAppendix(route))?.no ?? slides().length

  return {
    next: () => move(stepFrom(now(), 1, slides())),
    prev: () => move(stepFrom(now(), -1, slides())),
    nextSlide: () => move(slideFrom(now(), 1, slides())),
    prevSlide: () => move(slideFrom(now(), -1, slides())),
    first: () => move(placeOf(nav, 1, 0)),
    last: () => move(placeOf(nav, lastOfTalk(), 0)),
    go: (no: number, click = 0) => {
      if (no >= 1 && no <= slides().length)
        move(placeOf(nav, no, click))
    },
    /** To the appendix, and from there back to where the talk was left. */
    appendix: () => {
      const here = now()
      const first = slides().find(isAppendix)
      if (!first)
        return
      if (!isAppendix(slideAt(here, slides())))
        moveTo(run, placeOf(nav, first.no, 0), { left: here })
      else
        moveTo(run, (run.get('left') as Place | undefined) ?? placeOf(nav, lastOfTalk(), lastClick(slides()[lastOfTalk() - 1]!)))
    },
  }
}
