import type { PrecacheEntry } from 'workbox-precaching'
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching'
import { registerRoute } from 'workbox-routing'

/**
 * The service worker of the hosted deck: after one visit the whole site works offline. `kit/site/offline/write.ts` builds
 * it and inserts the precache list.
 */
declare const self: {
  __WB_MANIFEST: (PrecacheEntry | string)[]
  /** The ids of the slides, in the order of the talk. */
  __SLIDES: readonly string[]
  location: Location
}

const base = new URL('./', self.location.href).pathname

/**
 * The cached pages for an address without a file name: for /price-history, for /price-history/, and for the slide's
 * number.
 */
function pageOf({ pathname, href }: URL): URL[] {
  if (!pathname.startsWith(base))
    return []
  const path = pathname.slice(base.length).replace(/(?:\/(?:index\.html)?)?$/, '')
  const slide = /^\d+$/.test(path) ? self.__SLIDES[Number(path) - 1] : path
  return slide ? [new URL(`${base}${slide}/index.html`, href)] : []
}

// It never calls `skipWaiting`: a new version starts when no window shows the old one any more, so that a running talk
// never changes. `runtime/offline.ts` shows how a visitor can ask for it earlier.
cleanupOutdatedCaches()
precacheAndRoute(self.__WB_MANIFEST, {
  // The query holds only clicks and settings of exhibits, on which no file depends.
  ignoreURLParametersMatching: [/./],
  cleanURLs: false,
  // The live deck writes addresses without the last slash, which a host would redirect.
  urlManipulation: ({ url }) => pageOf(url),
})
// Offline, an unknown address still gets the not-found page.
registerRoute(({ request }) => request.mode === 'navigate', async ({ request }) => {
  return fetch(request).catch(async error => await matchPrecache('404.html') ?? Promise.reject(error))
})
