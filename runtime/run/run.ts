/**
 * The run of a talk: what its windows share, in place of Slidev's own synchronisation. That one drops what arrives while it
 * applies something, never greets a window that opens late, and lets a new window's address move all others.
 *
 * Every window holds all entries (`register.ts`), sends its acts to the others, greets them when it opens or wakes, and
 * stores the entries for the window that opens when no other is there.
 */
import type { Entry, Stamp } from './register.ts'
import { createGlobalState, useEventListener } from '@vueuse/core'
import { shallowReactive, toRaw } from 'vue'
import { runInfo } from './info.ts'
import { merge, nextSeq, readEntries } from './register.ts'

/** Everything else that windows tell each other; it is not stored. */
export interface Word { type: string, from: string, to?: string, [field: string]: unknown }

type Listener = (word: Word) => void

/** A window's name. Of two, the one that opened first is the lesser text. */
const windowId = (): string => `${Date.now().toString(36).padStart(9, '0')}-${Math.random().toString(36).slice(2, 8)}`

/** Where a run's entries are stored. */
const keyOf = (id: string): string => `run:${id}`

export interface Run {
  /** This window's name. */
  readonly me: string
  /** Whether other windows can belong to it. */
  readonly shared: boolean
  /** An entry's value. Reactive. */
  get: (key: string) => unknown
  /** Who wrote an entry, and when. Reactive. */
  stamp: (key: string) => Stamp | undefined
  keys: () => string[]
  /** Acts: writes entries here, in all other windows and into storage. */
  put: (values: Readonly<Record<string, unknown>>) => void
  /** Writes entries that any act of any window replaces. */
  claim: (values: Readonly<Record<string, unknown>>) => void
  /** Brings an entry up to date in storage, without an act. */
  refresh: (key: string, value: unknown) => void
  /** Calls back with the keys of entries that this or another window has changed. */
  onChange: (listener: (keys: readonly string[], mine: boolean) => void) => void
  tell: (type: string, fields?: Record<string, unknown>) => void
  onWord: (type: string, listener: Listener) => void
  /** Asks the other windows for what they hold. */
  greet: () => void
}

/** The entries that are stored for a run, before anything else of the page has started. */
export function storedEntries(): Map<string, Entry> {
  try {
    return new Map(runInfo ? readEntries(localStorage.getItem(keyOf(runInfo.id))) : [])
  }
  catch {
    return new Map()
  }
}

/** Removes what earlier runs have stored. */
function forgetOthers(kept: string): void {
  try {
    Object.keys(localStorage).filter(key => key.startsWith('run:') && key !== kept).forEach(key => localStorage.removeItem(key))
  }
  catch {
    // A browser that stores nothing has nothing to forget.
  }
}

export const useRun = createGlobalState((): Run => {
  const me = windowId()
  const entries = shallowReactive(storedEntries())
  const channel = runInfo && new BroadcastChannel(keyOf(runInfo.id))
  const changeListeners: ((keys: readonly string[], mine: boolean) => void)[] = []
  const wordListeners = new Map<string, Listener[]>()

  function store(): void {
    if (!runInfo)
      return
    try {
      localStorage.setItem(keyOf(runInfo.id), JSON.stringify([...toRaw(entries)]))
    }
    catch {
      // Storage is blocked or full: the other windows still know.
    }
  }
  function tell(type: string, fields: Record<string, unknown> = {}): void {
    channel?.postMessage({ ...fields, type, from: me })
  }
  function take(rows: readonly [string, Entry][], mine: boolean): void {
    const changed = merge(entries, rows)
    if (!changed.length)
      return
    store()
    changeListeners.forEach(listener => listener(changed, mine))
  }
  function write(values: Readonly<Record<string, unknown>>, seq: number): void {
    const rows = Object.entries(values).map(([key, value]): [string, Entry] => [key, { value, seq, by: me }])
    // The other windows first: what this one has to draw must not delay them.
    tell('entries', { rows })
    take(rows, true)
  }
  const onWord = (type: string, listener: Listener): void => void wordListeners.set(type, [...wordListeners.get(type) ?? [], listener])
  const greet = (): void => tell('hello')

  channel?.addEventListener('message', ({ data }: MessageEvent<Word>) => {
    if (data.to === undefined || data.to === me)
      wordListeners.get(data.type)?.forEach(listener => listener(data))
  })
  onWord('entries', ({ rows }) => take(rows as [string, Entry][], false))
  onWord('hello', ({ from }) => tell('entries', { to: from, rows: [...toRaw(entries)] }))
  if (runInfo) {
    forgetOthers(keyOf(runInfo.id))
    // A window that slept, or that Back restores, has heard nothing meanwhile.
    useEventListener(window, 'pageshow', greet)
    useEventListener(document, 'visibilitychange', () => document.visibilityState === 'visible' ? greet() : store())
    useEventListener(window, 'pagehide', store)
  }

  return {
    me,
    shared: channel !== undefined,
    get: key => entries.get(key)?.value,
    stamp: key => entries.get(key),
    keys: () => [...entries.keys()],
    put: values => write(values, nextSeq(toRaw(entries))),
    claim: values => write(values, 0),
    refresh: (key, value) => {
      const entry = toRaw(entries).get(key)
      if (entry) {
        toRaw(entries).set(key, { ...entry, value })
        store()
      }
    },
    onChange: listener => void changeListeners.push(listener),
    tell,
    onWord,
    greet,
  }
})
