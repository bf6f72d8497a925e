import type { RouteRecordRaw } from 'vue-router'
import { defineRoutesSetup } from '@slidev/types'
import { canonicalizeAddress } from '../runtime/canonical-address.ts'
import { openWhereRunIs } from '../runtime/run/stored-address.ts'
import { getSlidePath, loadPrintPage } from '../runtime/slidev.ts'

// This must run when the module loads: when the router asks for the routes, it has already read the address.
canonicalizeAddress()
openWhereRunIs()

/** The speaker's window, which the public build does not have. The condition must be written out here: the bundler drops only what a condition excludes. */
const loadSpeaker = import.meta.env.VITE_DECK_FOR === 'public' ? undefined : () => import('../components/speaker/SpeakerWindow.vue')

/**
 * The bare address redirects to the first slide's address by id, since somebody may copy it. Every build but the public
 * one has the print page, from which the PDF is made.
 */
export default defineRoutesSetup(routes => [
  ...loadPrintPage ? [{ name: 'print', path: '/print', component: loadPrintPage }] : [],
  ...routes.map((route) => {
    if (route.path === '')
      return { path: '', redirect: () => ({ path: getSlidePath(1, false) }) }
    // In its place, since of two routes with one name the router keeps the last.
    return route.name === 'presenter' && loadSpeaker ? { ...route, component: loadSpeaker } as RouteRecordRaw : route
  }),
])
