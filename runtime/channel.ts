import type { ShallowRef } from 'vue'
import { createGlobalState } from '@vueuse/core'
import { shallowRef } from 'vue'
import { talk } from '../talk/talk.ts'

/** A setting of an exhibit: the slide's id, the name that the exhibit gives the setting, and its value. */
export interface Message { slide: string, name: string, value: unknown }

/**
 * The last setting made in this window or, for the speaker, in another window of this browser. All exhibits share one channel: with a
 * channel each, every message would be delivered to a hundred listeners.
 */
export const useChannel = createGlobalState((): { last: ShallowRef<Message | undefined>, post: (message: Message) => void } => {
  const last = shallowRef<Message>()
  // VueUse's `useBroadcastChannel` is not used: its effects keep the first slide that calls it alive, which may be the
  // overview's copy.
  // Two tabs of a visitor are apart, so that two settings can be compared. The speaker's windows belong together.
  if (import.meta.env.VITE_DECK_FOR === 'public')
    return { last, post: () => {} }
  const channel = new BroadcastChannel(`${talk.title}: exhibits`)
  channel.onmessage = ({ data }: MessageEvent<Message>) => last.value = data
  return { last, post: message => channel.postMessage(message) }
})
