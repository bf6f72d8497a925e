import type { Ref } from 'vue'
import { useThrottleFn, watchDebounced } from '@vueuse/core'
import { ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useChannel } from './channel.ts'
import { useSlideContext } from './slidev.ts'
import { isShown } from './useActive.ts'
import { usePrintMode } from './usePrintMode.ts'
import { useSlideId } from './useSlideId.ts'

/**
 * How often other windows are told of a drag, in milliseconds. In the window with the slider, a message costs half as
 * much as the slider's own work.
 */
const HEARD_EVERY = 100

/** How a state is written into an address and read from it. An address may hold any text. */
export interface Written<T> {
  fallback: T
  /** The value of a text; undefined if the text is not valid. */
  read: (text: string) => T | undefined
  write: (value: T) => string
}

/**
 * A setting of an exhibit that is kept in the address, so that a link or the QR code restores it, and shared between all
 * windows of the run, whose state counts before the address. The fallback is not written into the address. An invalid value in the address counts as the
 * fallback, and print always shows the fallback.
 */
export function useAddressState<T>(name: string, { fallback, read, write }: Written<T>): { value: Readonly<Ref<T>>, set: (value: T) => void } {
  const { $page } = useSlideContext()
  const slide = useSlideId()
  const isPrintMode = usePrintMode()
  const [route, router] = [useRoute(), useRouter()]
  const { last, post, recall } = useChannel()
  const postSoon = useThrottleFn(post, HEARD_EVERY, true)

  const written = (): string | undefined => [route.query[name]].flat()[0] ?? undefined
  const meaning = (text: string | undefined): T => (text === undefined || isPrintMode ? undefined : read(text)) ?? fallback
  const textOf = (value: T): string | undefined => write(value) === write(fallback) ? undefined : write(value)
  const found = recall(slide, name, true)
  const value = ref(meaning(found ? found.value as string | undefined : written())) as Ref<T>

  // A slide that is not shown must not change the address, whether that names the other slide by id or by number.
  const here = isShown($page.value)
  watch(written, text => value.value = meaning(text))
  watch(last, (message) => {
    if (message?.slide === slide && message.name === name)
      value.value = meaning(message.value as string | undefined)
    // Two messages in one tick must not be merged into one.
  }, { flush: 'sync' })
  // Debounced, because browsers limit how often the address may change, and a slider changes it at every step.
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

/** A state that is a whole number from `least` to `most`. */
export function wholeNumber(fallback: number, least: number, most: number): Written<number> {
  return {
    fallback,
    read: text => /^\d{1,15}$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined,
    write: String,
  }
}

/** A state that is one of some words. */
export function oneOf<T extends string>(fallback: T, words: readonly T[]): Written<T> {
  return { fallback, read: text => words.find(word => word === text), write: word => word }
}
