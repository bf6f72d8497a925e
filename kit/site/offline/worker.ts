import type { PrecacheEntry } from 'workbox-precaching'
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching'
import { registerRoute } from 'workbox-routing'

/** The hosted deck's service worker: after one visit all of it is there without a network. `kit/site/offline/write.ts` builds it and fills in the list. */
declare const self: {
  __WB_MANIFEST: (PrecacheEntry | string)[]
}

// It never skips its waiting: a new version starts when nobody shows the old one any more (`runtime/offline.ts` says how one asks for it), so that no talk that runs is changed.
cleanupOutdatedCaches()
precacheAndRoute(self.__WB_MANIFEST, {
  // Clicks and an exhibit's settings are in the query, and no file depends on it.
  ignoreURLParametersMatching: [/./],
  cleanURLs: false,
  // The live deck writes /5 where the file is /5/index.html; a host would redirect.
  urlManipulation: ({ url }) => url.pathname.endsWith('/') ? [] : [new URL(`${url.pathname}/index.html`, url)],
})
// Without a network an unknown address still gets the way back.
registerRoute(({ request }) => request.mode === 'navigate', async ({ request }) => {
  return fetch(request).catch(async error => await matchPrecache('404.html') ?? Promise.reject(error))
})
