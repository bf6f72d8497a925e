/**
 * Marks the page (`data-larger`) if the visitor reads larger than a slide can show: zoom, a smallest font size, spacing of
 * their own. The link to the article then shows on each slide (`styles/read-link.css`); in a small window it does so by
 * style alone.
 */
import { useEventListener, useResizeObserver } from '@vueuse/core'

/** The zoom from which on the article is offered. */
const ZOOM = 1.9

/** The size of the probe's font, in pixels. Without the visitor's own styles its line is as high. */
const FONT = 8

function isLarger(probe: HTMLElement): boolean {
  const { letterSpacing, wordSpacing } = getComputedStyle(probe)
  const isSpaced = [letterSpacing, wordSpacing].some(spacing => Number.parseFloat(spacing) > 0)
  return isSpaced || probe.offsetHeight > FONT || window.outerWidth / window.innerWidth >= ZOOM
}

/** Watches the visitor's settings as long as the page lives. */
export function watchLargerText(): void {
  const probe = document.createElement('p')
  probe.textContent = 'larger text'
  probe.ariaHidden = 'true'
  probe.style.cssText = `position: fixed; top: 0; left: 0; visibility: hidden; margin: 0; font: ${FONT}px/1 monospace; white-space: nowrap; pointer-events: none`
  document.body.append(probe)
  const mark = (): unknown => document.documentElement.toggleAttribute('data-larger', isLarger(probe))
  // Every setting of the visitor changes the size of the probe; zoom changes that of the window.
  useResizeObserver(probe, mark)
  useEventListener('resize', mark)
}
