import type { Ref } from 'vue'
import { useThrottleFn, watchDebounced } from '@vueuse/core'
import { ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useChannel } from './channel.ts'
import { useSlideId } from './slide-id.ts'
import { useSlideContext } from './slidev.ts'
import { isShown } from './useActive.ts'
import { usePrintMode } from './usePrintMode.ts'

/** How often other windows hear of a drag, in milliseconds: a message costs the window that is dragged in half of what its slider does. */
const HEARD_EVERY = 100

/** How a state is written into an address and read out of it, where anything may stand. */
export interface Written<T> {
  fallback: T
  /** What a text means; undefined if it means nothing. */
  read: (text: string) => T | undefined
  write: (value: T) => string
}

/**
 * What somebody sets by hand on an exhibit, kept in the address, so that a link or the QR code reopens it, and the same
 * in all windows of this browser. The fallback leaves no trace in the address; nonsense there counts as the fallback; print shows it.
 */
export function useAddressState<T>(name: string, { fallback, read, write }: Written<T>): { value: Readonly<Ref<T>>, set: (value: T) => void } {
  const { $page } = useSlideContext()
  const slide = useSlideId()
  const isPrintMode = usePrintMode()
  const [route, router] = [useRoute(), useRouter()]
  const { last, post } = useChannel()
  const postSoon = useThrottleFn(post, HEARD_EVERY, true)

  const written = (): string | undefined => [route.query[name]].flat()[0] ?? undefined
  const meaning = (text: string | undefined): T => (text === undefined || isPrintMode ? undefined : read(text)) ?? fallback
  const textOf = (value: T): string | undefined => write(value) === write(fallback) ? undefined : write(value)
  const value = ref(meaning(written())) as Ref<T>

  // A slide that is not on stage leaves the address alone, whether that names the other one by its id or by its number.
  const here = isShown($page.value)
  watch(written, text => value.value = meaning(text))
  watch(last, (message) => {
    if (message?.slide === slide && message.name === name)
      value.value = meaning(message.value as string | undefined)
    // Two in one breath are two.
  }, { flush: 'sync' })
  // Browsers refuse an address that changes with every step of a slider.
  watchDebounced(value, (now) => {
    if (here.value && written() !== textOf(now) && !(textOf(now) === undefined && meaning(written()) === now))
      void router.replace({ query: { ...route.query, [name]: textOf(now) }, hash: route.hash })
  }, { debounce: 150 })

  return {
    value,
    set: (next) => {
      value.value = next
      last.value = { slide, name, value: textOf(next) }
      void postSoon(last.value)
    },
  }
}

/** A whole number from `least` to `most`. */
export function wholeNumber(fallback: number, least: number, most: number): Written<number> {
  return {
    fallback,
    read: text => /^\d{1,15}$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined,
    write: String,
  }
}

/** One of some words. */
export function oneOf<T extends string>(fallback: T, words: readonly T[]): Written<T> {
  return { fallback, read: text => words.find(word => word === text), write: word => word }
}
