import type { ComputedRef } from 'vue'
import type { Peer } from './peers.ts'
import { createGlobalState } from '@vueuse/core'
import { computed } from 'vue'
import { runInfo } from './info.ts'
import { usePeers } from './peers.ts'

/** What browsers with the Window Management API tell of a screen. */
interface Screen { availLeft: number, availTop: number, availWidth: number, availHeight: number }
type WithScreens = Window & { getScreenDetails?: () => Promise<{ screens: Screen[], currentScreen: Screen }> }

/** Moves the audience's window to the screen that this window is not on, where the browser tells of one and is allowed to. */
async function moveToOther(opened: Window): Promise<void> {
  try {
    const details = await (window as WithScreens).getScreenDetails?.()
    const other = details?.screens.find(screen => screen.availLeft !== details.currentScreen.availLeft || screen.availTop !== details.currentScreen.availTop)
    if (!other)
      return
    opened.moveTo(other.availLeft, other.availTop)
    opened.resizeTo(other.availWidth, other.availHeight)
  }
  catch {
    // Refused, or unknown to this browser: the speaker drags the window there.
  }
}

/** The audience's window: whether one lives, and how to open it. Opening needs a press, since browsers block what nobody pressed. */
export const useProjector = createGlobalState((): { audience: ComputedRef<Peer[]>, open: () => boolean } => {
  const { peers } = usePeers()
  const audience = computed(() => [...peers.value.values()].filter(({ role }) => role === 'audience'))
  let opened: Window | null = null
  let count = 0
  return {
    audience,
    open() {
      // A window that is just closing still counts as open, but says goodbye before.
      if (opened && !opened.closed && audience.value.length) {
        opened.focus()
        return true
      }
      opened = window.open(import.meta.env.BASE_URL, `audience-${runInfo?.id ?? ''}-${count++}`, 'popup,width=1280,height=720')
      if (opened)
        void moveToOther(opened)
      return opened !== null
    },
  }
})
