import type { PrecacheEntry } from 'workbox-precaching'
import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching'
import { registerRoute } from 'workbox-routing'

/**
 * The service worker of the hosted deck: after one visit the whole site works offline. `kit/site/offline/write.ts` builds
 * it and inserts the lists. Scripts and styles are kept all or none, since a mixture of versions would be broken. Pages,
 * data and pictures are kept each for itself: a host that refuses one of them has a worker all the same.
 */
declare const self: {
  /** The scripts and styles. */
  __WB_MANIFEST: (PrecacheEntry | string)[]
  /** The other files: their addresses, and hashes of their contents, null where the address has one. */
  __OTHERS: readonly (readonly [url: string, revision: string | null])[]
  /** The ids of the slides, in the order of the talk. */
  __SLIDES: readonly string[]
  location: Location
  addEventListener: (type: 'install' | 'activate', listener: (event: { waitUntil: (work: Promise<unknown>) => void }) => void) => void
}

const base = new URL('./', self.location.href).pathname
const CACHE = `files of ${base}`
/** The key of each file in the cache, by its path. It has the hash, so that an older worker still finds its own version. */
const keys = new Map(self.__OTHERS.map(([url, revision]) => [`${base}${url}`, new URL(`${base}${url}${revision ? `?revision=${revision}` : ''}`, self.location.href).href]))

/** Fetches one file past the browser's cache. Throws if the host refuses it. */
async function keep(cache: Cache, path: string, key: string): Promise<void> {
  if (await cache.match(key))
    return
  const answer = await fetch(path, { cache: 'reload', credentials: 'same-origin' })
  if (answer.ok)
    await cache.put(key, answer.redirected ? new Response(answer.body, { headers: answer.headers }) : answer)
}

/** Runs all tasks, four at a time, whichever of them fail. */
async function settle(tasks: (() => Promise<unknown>)[]): Promise<void> {
  const queue = tasks.values()
  await Promise.all(Array.from({ length: 4 }, async () => {
    for (const task of queue)
      await task().catch(() => {})
  }))
}

self.addEventListener('install', event => event.waitUntil(caches.open(CACHE).then(cache => settle([...keys].map(([path, key]) => () => keep(cache, path, key))))))
self.addEventListener('activate', event => event.waitUntil(caches.open(CACHE).then(async (cache) => {
  const wanted = new Set(keys.values())
  await Promise.all((await cache.keys()).filter(({ url }) => !wanted.has(url)).map(request => cache.delete(request)))
})))

/**
 * The path of the kept file for an address: a page for /price-history, for /price-history/, and for the slide's number.
 * The query holds only clicks and settings of exhibits, on which no file depends.
 */
function fileOf({ pathname }: URL): string {
  if (keys.has(pathname) || !pathname.startsWith(base))
    return pathname
  const path = pathname.slice(base.length).replace(/(?:\/(?:index\.html)?)?$/, '')
  const folder = /^\d+$/.test(path) ? self.__SLIDES[Number(path) - 1] : path
  return folder === undefined ? pathname : `${base}${folder && `${folder}/`}index.html`
}

/** The kept file at a path, or undefined. */
const kept = async (path: string): Promise<Response | undefined> => keys.has(path) ? (await caches.open(CACHE)).match(keys.get(path)!) : undefined

// It never calls `skipWaiting`: a new version starts when no window shows the old one any more, so that a running talk
// never changes. `runtime/offline.ts` shows how a visitor can ask for it earlier.
cleanupOutdatedCaches()
precacheAndRoute(self.__WB_MANIFEST, { ignoreURLParametersMatching: [/./], cleanURLs: false })
// Offline, an unknown address still gets the not-found page.
registerRoute(({ request, url, sameOrigin }) => sameOrigin && (request.mode === 'navigate' || keys.has(fileOf(url))), async ({ request, url }) => {
  const file = await kept(fileOf(url))
  return file ?? fetch(request).catch(async error => await kept(`${base}404.html`) ?? Promise.reject(error))
})
