/** What a window shows of the run: the run's state, or for the audience the state at which the speaker froze it. */
import type { Place } from './place.ts'
import type { Stamp } from './register.ts'
import type { Run } from './run.ts'
import { stampOf } from './register.ts'

/** What the audience sees while it is frozen, and the turn that led there. */
export interface Frozen { place: Place, turn: Stamp | undefined, exhibits: Readonly<Record<string, unknown>>, drawings: Readonly<Record<string, unknown>> }

export const frozenOf = (run: Run): Frozen | undefined => run.get('frozen') as Frozen | undefined
export const placeIn = (run: Run): Place | undefined => run.get('place') as Place | undefined

/** The place that a window shows. */
export const shownPlace = (run: Run, isSpeaker: boolean): Place | undefined => (isSpeaker ? undefined : frozenOf(run)?.place) ?? placeIn(run)

/** The last turn of what a window shows. */
export const shownTurn = (run: Run, isSpeaker: boolean): Stamp | undefined => (isSpeaker ? undefined : frozenOf(run)?.turn) ?? run.stamp('place')

/** An exhibit's entry as a window shows it. */
export function shownExhibit(run: Run, isSpeaker: boolean, key: string): unknown {
  const frozen = isSpeaker ? undefined : frozenOf(run)
  return frozen ? frozen.exhibits[key] : run.get(key)
}

/** The state to freeze. */
export function freeze(run: Run): Frozen | undefined {
  const [place, turn] = [placeIn(run), run.stamp('place')]
  const all = (prefix: string): Record<string, unknown> => Object.fromEntries(run.keys().filter(key => key.startsWith(prefix)).map(key => [key, run.get(key)]))
  return place && { place, turn: turn && stampOf(turn), exhibits: all('exhibit/'), drawings: all('drawing/') }
}
