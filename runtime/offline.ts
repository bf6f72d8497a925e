import { ref } from 'vue'

/** A version of the deck that waits for this one to end, and how to ask for it. */
export const newer = ref<() => void>()

/** This window alone goes on to the new version, from the network; others keep the one that they run. */
function announce(registration: ServiceWorkerRegistration): void {
  newer.value = async () => {
    await registration.unregister()
    location.reload()
  }
}

/** Keeps the hosted deck for use without a network, once nothing else is to do. Does nothing where the browser has no such thing or forbids it. */
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
    // A private window, or storage that is blocked or full: the deck works as long as there is a network.
  }
}
