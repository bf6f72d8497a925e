import type { ShallowRef } from 'vue'
import { createGlobalState } from '@vueuse/core'
import { shallowRef } from 'vue'
import { talk } from '../talk/talk.ts'

/** What was set on an exhibit of a slide, by the slide's id, under the name that the exhibit gives it. */
export interface Message { slide: string, name: string, value: unknown }

/** What was set last, in this window or another of this browser. One channel for all exhibits: a hundred would hear every word of each other. */
export const useChannel = createGlobalState((): { last: ShallowRef<Message | undefined>, post: (message: Message) => void } => {
  const last = shallowRef<Message>()
  // Not VueUse's, whose effects never let go of the slide that asks first, which may be the overview's copy of it.
  const channel = new BroadcastChannel(`${talk.title}: exhibits`)
  channel.onmessage = ({ data }: MessageEvent<Message>) => last.value = data
  return { last, post: message => channel.postMessage(message) }
})
