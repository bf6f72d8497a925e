import type { SlidevContextNavFull } from '@slidev/client/composables/useNav.ts'
import { useNav } from '@slidev/client'
import { parseRangeString } from '@slidev/parser/utils'
import { defineRootSetup } from '@slidev/types'
import { useRouter } from 'vue-router'
import { readAhead, standFirst } from '../components/slide/ahead.ts'
import { tellShown } from '../components/slide/useActive.ts'
import { stayAwake } from './awake.ts'
import { handOver } from './handover.ts'
import { tendOverview } from './overview.ts'

declare global {
  interface Window {
    /** The deck's own navigation, for the tests and the pictures: read it, or `go`. */
    __talk?: SlidevContextNavFull
  }
}

/** Repairs `?range=` of the print page, which Slidev reads before its router knows the address; keeps the screen awake; for the public takes over from the still slide of the page, and reads ahead. */
export default defineRootSetup(() => {
  const nav = useNav()
  const range = new URLSearchParams(location.search).get('range')
  if (range)
    nav.printRange.value = parseRangeString(nav.slides.value.length, range)
  window.__talk = nav
  tellShown(nav)
  tendOverview(nav)
  stayAwake()
  if (import.meta.env.VITE_DECK_FOR === 'public') {
    void handOver()
    void readAhead(nav, useRouter())
  }
  else {
    void standFirst(nav, useRouter())
  }
})
