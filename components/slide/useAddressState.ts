import type { ComputedRef } from 'vue'
import { useSlideContext } from '@slidev/client'
import { useBroadcastChannel } from '@vueuse/core'
import { computed, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { talk } from '../../talk/talk.ts'

interface Message { page: number, name: string, value: string | undefined }

/**
 * What a reader sets by hand, kept in the address, so that a link reopens it, and the same in all windows of this
 * browser. `read` gets what the address says, which may be anything, and gives a value that is sound.
 */
export function useAddressState<T extends string>(name: string, read: (text: string | undefined) => T | undefined): { value: ComputedRef<T | undefined>, set: (value: T | undefined) => void } {
  const { $page } = useSlideContext()
  const [route, router] = [useRoute(), useRouter()]
  const { data, post } = useBroadcastChannel<Message, Message>({ name: `${talk.title}: addresses` })
  const written = computed(() => [route.query[name]].flat()[0] ?? undefined)
  const write = (text: string | undefined): void => void router.replace({ query: { ...route.query, [name]: text }, hash: route.hash })
  watch(data, (message) => {
    if (message?.page === $page.value && message.name === name)
      write(message.value)
  })
  return {
    value: computed(() => read(written.value)),
    set: (value) => {
      write(value)
      post({ page: $page.value, name, value })
    },
  }
}
