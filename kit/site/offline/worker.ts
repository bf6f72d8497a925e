import type { PrecacheEntry } from 'workbox-precaching'
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching'
import { registerRoute } from 'workbox-routing'

/** The hosted deck's service worker: after one visit all of it is there without a network. `kit/site/offline/write.ts` builds it and fills in the list. */
declare const self: {
  __WB_MANIFEST: (PrecacheEntry | string)[]
  /** The ids of the slides, in the order of the talk. */
  __SLIDES: readonly string[]
  location: Location
}

const base = new URL('./', self.location.href).pathname

/** Where the kept page of an address is that names no file: of /price-history and of /price-history/, and of the number that stands for it. */
function pageOf({ pathname, href }: URL): URL[] {
  if (!pathname.startsWith(base))
    return []
  const path = pathname.slice(base.length).replace(/(?:\/(?:index\.html)?)?$/, '')
  const slide = /^\d+$/.test(path) ? self.__SLIDES[Number(path) - 1] : path
  return slide ? [new URL(`${base}${slide}/index.html`, href)] : []
}

// It never skips its waiting: a new version starts when nobody shows the old one any more (`runtime/offline.ts` says how one asks for it), so that no talk that runs is changed.
cleanupOutdatedCaches()
precacheAndRoute(self.__WB_MANIFEST, {
  // Clicks and an exhibit's settings are in the query, and no file depends on it.
  ignoreURLParametersMatching: [/./],
  cleanURLs: false,
  // A host would redirect from an address without its last slash, which is how the live deck writes it.
  urlManipulation: ({ url }) => pageOf(url),
})
// Without a network an unknown address still gets the way back.
registerRoute(({ request }) => request.mode === 'navigate', async ({ request }) => {
  return fetch(request).catch(async error => await matchPrecache('404.html') ?? Promise.reject(error))
})
