import type { Action } from './table.ts'
import { shallowRef } from 'vue'
import { useMoves } from '../run/acts.ts'
import { dialogOf, useDialog } from '../run/dialog.ts'
import { runInfo } from '../run/info.ts'
import { usePeers } from '../run/peers.ts'
import { useRun } from '../run/run.ts'
import { freeze, frozenOf } from '../run/view.ts'
import { currentOverviewPage, downOverviewPage, fullscreen, nextOverviewPage, prevOverviewPage, showOverview, toggleDark, upOverviewPage, useDrawings, useNav } from '../slidev.ts'
import { startKeys } from './dispatcher.ts'
import { tellSlide } from './slide-keys.ts'

/** The digits of a slide's number that were typed so far. */
export const typedNumber = shallowRef('')

/** What the speaker's window does with keys that concern it alone, wherever they are pressed. Returns false if there was nothing to do. */
export const ownActions = new Map<Action, () => boolean | void>()

/** The actions of the speaker's window. */
const SPEAKERS: ReadonlySet<Action> = new Set(['pause', 'face', 'larger', 'smaller', 'layout', 'projector'])

/**
 * Toggles the full screen. There Escape is the browser's; where a browser lends it to the page, it closes what is open, and
 * held down it leaves the full screen.
 */
async function fillScreen(): Promise<void> {
  await fullscreen.toggle()
  const { keyboard } = navigator as Navigator & { keyboard?: { lock?: (keys: string[]) => Promise<void> } }
  if (fullscreen.isFullscreen.value)
    await keyboard?.lock?.(['Escape']).catch(() => {})
}

/** Connects the keys with what they do. Call it in the setup of the whole page. */
export function useDeckKeys(): void {
  const nav = useNav()
  const run = useRun()
  const moves = useMoves()
  const { first, has } = usePeers()
  const dialog = useDialog()
  const { drawingEnabled: drawing } = useDrawings()

  /** Frozen, the audience's picture stays as it is: its keys are for the exhibits that the speaker sees. */
  const isHeld = (): boolean => !nav.isPresenter.value && frozenOf(run) !== undefined
  function toExhibits(press: string, event?: KeyboardEvent): boolean {
    if (!isHeld())
      return tellSlide(press, event)
    run.tell('press', { press, to: first('speaker') })
    return true
  }
  function toSpeaker(action: Action): boolean {
    if (!SPEAKERS.has(action) || !has('speaker'))
      return false
    run.tell('act', { action, to: first('speaker') })
    return true
  }
  run.onWord('act', ({ action }) => ownActions.get(action as Action)?.())
  run.onWord('press', ({ press }) => nav.isPresenter.value && tellSlide(String(press)))

  function close(): boolean {
    if (dialogOf(run))
      dialog.toggle(dialogOf(run)!.kind)
    else if (showOverview.value)
      showOverview.value = false
    else if (typedNumber.value)
      typedNumber.value = ''
    else if (drawing.value)
      drawing.value = false
    else
      return toExhibits('Escape')
    return true
  }
  /** Goes to a number that was typed or to the slide that is selected in the overview. */
  function enter(number: number | undefined): void {
    const to = number ?? currentOverviewPage.value
    showOverview.value = false
    moves.go(to)
  }
  const select = (no: number): void => void (currentOverviewPage.value = no)
  const inOverview: Partial<Record<Action, () => void>> = {
    next: nextOverviewPage,
    prev: prevOverviewPage,
    nextSlide: downOverviewPage,
    prevSlide: upOverviewPage,
    first: () => select(1),
    last: () => select(nav.slides.value.length),
  }
  const actions: Partial<Record<Action, () => boolean | void>> = {
    next: moves.next,
    prev: moves.prev,
    nextSlide: moves.nextSlide,
    prevSlide: moves.prevSlide,
    first: moves.first,
    last: moves.last,
    appendix: moves.appendix,
    goto: () => dialog.toggle('goto'),
    keys: () => dialog.toggle('keys'),
    overview: () => void (showOverview.value = !showOverview.value),
    close,
    card: () => toExhibits('c'),
    scheme: () => void toggleDark(),
    full: () => void fillScreen(),
    blank: () => run.put({ blank: run.get('blank') !== true }),
    // Without a speaker's window a frozen deck would only seem dead.
    freeze: () => (nav.isPresenter.value || has('speaker') || frozenOf(run) !== undefined) && run.put({ frozen: frozenOf(run) ? undefined : freeze(run) }),
    laser: () => run.put({ laser: run.get('laser') !== true }),
    pen: () => void (drawing.value = !drawing.value),
    start: () => {},
  }

  startKeys({
    state: () => ({ overview: showOverview.value, dialog: dialogOf(run) !== undefined, pen: drawing.value, run: runInfo !== undefined }),
    number: typedNumber,
    type: dialog.type,
    tellSlide: (press, event) => toExhibits(press, event),
    act: (action, number) => {
      if (nav.isPrintMode.value)
        return false
      if (action === 'enter')
        enter(number)
      else if (showOverview.value && inOverview[action])
        inOverview[action]()
      else
        return ((ownActions.get(action) ?? actions[action]) ?? (() => toSpeaker(action)))() !== false
      return true
    },
  })
}
