/** Which other windows of the run are alive. */
import type { ShallowRef } from 'vue'
import { createGlobalState, useEventListener, useIntervalFn } from '@vueuse/core'
import { shallowRef, triggerRef } from 'vue'
import { useNav } from '../slidev.ts'
import { useRun } from './run.ts'

export type Role = 'speaker' | 'audience'

/** Another window: what it is for, its size in CSS pixels, and when it was heard last, by this window's monotonic clock. */
export interface Peer { role: Role, width: number, height: number, heard: number }

/** Milliseconds between two questions who is there. Windows out of sight answer too, since browsers slow timers there, not messages. */
const ASK = 1000
/** Milliseconds after which a window that has not answered is gone. */
const GONE = 2500

export const usePeers = createGlobalState((): { peers: ShallowRef<Map<string, Peer>>, first: (role: Role) => string | undefined, has: (role: Role) => boolean } => {
  const run = useRun()
  const { isPresenter } = useNav()
  const peers = shallowRef(new Map<string, Peer>())
  const self = () => ({ role: isPresenter.value ? 'speaker' : 'audience', width: innerWidth, height: innerHeight })

  if (run.shared) {
    const hear = (word: { from: string }): void => {
      peers.value.set(word.from, { ...word as unknown as Peer, heard: performance.now() })
      triggerRef(peers)
    }
    run.onWord('who', (word) => {
      hear(word)
      run.tell('here', { ...self(), to: word.from })
    })
    run.onWord('here', hear)
    run.onWord('bye', ({ from }) => {
      if (peers.value.delete(from))
        triggerRef(peers)
    })
    const ask = (): void => {
      run.tell('who', self())
      for (const [id, { heard }] of peers.value) {
        if (performance.now() - heard > GONE && peers.value.delete(id))
          triggerRef(peers)
      }
    }
    ask()
    useIntervalFn(ask, ASK)
    useEventListener(window, 'pagehide', () => run.tell('bye'))
    useEventListener(window, 'pageshow', ask)
  }
  /** One of the windows with a role, by its name: a press that is passed on must count once. */
  const first = (role: Role): string | undefined => [...peers.value].find(([, peer]) => peer.role === role)?.[0]
  return { peers, first, has: role => first(role) !== undefined }
})
