/**
 * Slidev's shared states over the run, in place of its own synchronisation (`run.ts` says what is wrong with that). Of its
 * two states the drawings are shared; the place, the timer and the pointer are the run's own.
 */
import { reactive } from 'vue'
import { isSpeakersAddress } from './info.ts'
import { useRun } from './run.ts'
import { frozenOf } from './view.ts'

interface SyncState<State extends object> {
  init: (channelKey: string) => void
  onPatch: (listener: (state: State) => void) => void
  onUpdate: (patch: Partial<State>) => void
  patch: <K extends keyof State>(key: K, value: State[K]) => void
  state: State
}

/** How Slidev names the channel of the drawings. */
const DRAWINGS = / - drawings$/
const PREFIX = 'drawing/'

/** A state that is shared by key, once `init` has said that it is the drawings'. */
export function createSyncState<State extends object>(serverState: State, defaultState: State): SyncState<State> {
  const state = reactive(__SLIDEV_HAS_SERVER__ ? serverState : defaultState) as State
  const listeners: ((state: State) => void)[] = []
  let drawings = false

  const set = (key: string, value: unknown): void => void ((state as Record<string, unknown>)[key] = value)

  function init(channelKey: string): void {
    drawings = DRAWINGS.test(channelKey)
    if (!drawings)
      return
    const run = useRun()
    const take = (keys: readonly string[], values: (key: string) => unknown = run.get): void => {
      const own = keys.filter(key => key.startsWith(PREFIX))
      own.forEach(key => set(key.slice(PREFIX.length), values(key)))
      if (own.length)
        listeners.forEach(listener => listener(state))
    }
    const held = isSpeakersAddress() ? undefined : frozenOf(run)?.drawings
    if (held)
      take(Object.keys(held), key => held[key])
    else
      take(run.keys())
    // Frozen, the audience's picture stays as it is; what was drawn meanwhile comes with the thaw.
    run.onChange((keys, mine) => {
      if (!mine && (isSpeakersAddress() || !frozenOf(run)))
        take(keys.includes('frozen') ? run.keys() : keys)
    })
  }
  return {
    init,
    onPatch: listener => void listeners.push(listener),
    onUpdate: patch => Object.entries(patch).forEach(([key, value]) => set(key, value)),
    patch: (key, value) => {
      if (state[key] === value)
        return
      set(String(key), value)
      if (drawings)
        useRun().put({ [PREFIX + String(key)]: value })
    },
    state,
  }
}

/** Slidev offers these to decks; this one uses neither. */
export function addSyncMethod(): void {}
export function disableBuiltinSync(): void {}
