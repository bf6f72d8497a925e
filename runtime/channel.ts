import type { ShallowRef } from 'vue'
import { createGlobalState } from '@vueuse/core'
import { shallowRef, watch } from 'vue'
import { whenShown } from './ready.ts'
import { exhibitKey, exhibitOf, recalled, told } from './run/exhibits.ts'
import { useRun } from './run/run.ts'
import { frozenOf, shownExhibit, shownTurn } from './run/view.ts'
import { useNav } from './slidev.ts'

/** A setting of an exhibit: the slide's id, the name that the exhibit gives the setting, and its value. */
export interface Message { slide: string, name: string, value: unknown }

export interface Channel {
  /** The last setting made in this window or, for the speaker, in another window of the run. */
  last: ShallowRef<Message | undefined>
  post: (message: Message) => void
  /** What the run holds for an exhibit. A setting is `lasting`; a play counts only until the next turn. */
  recall: (slide: string, name: string, lasting: boolean) => { value: unknown } | undefined
}

/**
 * The settings of all exhibits, which share one channel: with a channel each, every message would be delivered to a hundred
 * listeners. Two tabs of a visitor are apart, so that two settings can be compared; the windows of a run belong together.
 */
export const useChannel = createGlobalState((): Channel => {
  const run = useRun()
  const { isPresenter, clicks, currentSlideNo } = useNav()
  const last = shallowRef<Message>()
  const recall = (slide: string, name: string, lasting: boolean): { value: unknown } | undefined =>
    recalled(run, exhibitKey(slide, name), lasting, key => shownExhibit(run, isPresenter.value, key), shownTurn(run, isPresenter.value))

  function hear(key: string): void {
    const exhibit = exhibitOf(key)
    const found = exhibit && recall(exhibit.slide, exhibit.name, true)
    if (exhibit && found)
      last.value = { ...exhibit, value: found.value }
  }
  /** Repeats what still counts here: the exhibits of a window that has come late set themselves back at its first turn. */
  function repeat(): void {
    for (const key of run.keys()) {
      const exhibit = exhibitOf(key)
      if (exhibit && recall(exhibit.slide, exhibit.name, false))
        hear(key)
    }
  }
  if (run.shared) {
    run.onChange((keys, mine) => {
      if (!mine && (isPresenter.value || !frozenOf(run)))
        keys.forEach(hear)
    })
    watch([clicks, currentSlideNo, () => frozenOf(run)], repeat, { flush: 'post' })
    // A pinned card needs its figure, which a reloaded window renders late.
    void whenShown().then(repeat)
  }
  return {
    last,
    post: ({ slide, name, value }) => run.shared && run.put({ [exhibitKey(slide, name)]: told(run, value) }),
    recall: (slide, name, lasting) => run.shared ? recall(slide, name, lasting) : undefined,
  }
})
