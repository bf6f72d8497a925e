import { ref } from 'vue'

/** Set when a newer version of the deck is waiting: call it to reload this window with that version. */
export const newer = ref<() => void>()

/**
 * Only this window changes to the new version, which it loads from the network. Other windows keep the version that they
 * run.
 */
function announce(registration: ServiceWorkerRegistration): void {
  newer.value = async () => {
    await registration.unregister()
    location.reload()
  }
}

/**
 * Registers the service worker, which keeps the hosted deck for use offline. Does nothing where service workers do not
 * exist or are forbidden.
 */
export async function keepOffline(): Promise<void> {
  if (import.meta.env.VITE_DECK_FOR !== 'public' || !('serviceWorker' in navigator))
    return
  try {
    const registration = await navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`)
    if (registration.waiting)
      announce(registration)
    registration.addEventListener('updatefound', () => {
      const worker = registration.installing
      worker?.addEventListener('statechange', () => {
        // Without a controller this is the first version, not a newer one.
        if (worker.state === 'installed' && navigator.serviceWorker.controller)
          announce(registration)
      })
    })
  }
  catch {
    // Registration fails in a private window, or when storage is blocked or full. The deck then works only online.
  }
}
