import type { Page } from '@playwright/test'
import { CANVAS } from '../../kit/browser/print-page.ts'
import { SELECTORS } from '../../kit/slidev/contract.ts'

/** How a deck is looked at: in which colours, in a window of which size. */
export interface Look { colorScheme: 'light' | 'dark', width: number, height: number }

const [SMALL, LARGE] = [{ width: 1280, height: 720 }, { width: 1920, height: 1080 }]

/** Every look, in an order in which each differs from its neighbours in one thing, so that to change it costs little. */
export const LOOKS: readonly Look[] = [
  { colorScheme: 'light', ...SMALL },
  { colorScheme: 'dark', ...SMALL },
  { colorScheme: 'dark', ...LARGE },
  { colorScheme: 'light', ...LARGE },
]

/** In the page: true once it has the colours and the slide the size of the look. */
function isThus([{ colorScheme, width, height }, canvas, content]: readonly [Look, typeof CANVAS, string]): boolean {
  const wanted = Math.min(width, height * canvas.width / canvas.height)
  const { width: shown = 0 } = document.querySelector(content)?.getBoundingClientRect() ?? {}
  return document.documentElement.classList.contains('dark') === (colorScheme === 'dark') && Math.abs(shown - wanted) < 2
}

/** Gives an open deck another look, without opening it again. */
export async function changeLook(page: Page, look: Look): Promise<void> {
  const { colorScheme, ...size } = look
  await page.emulateMedia({ colorScheme })
  await page.setViewportSize(size)
  await page.waitForFunction(isThus, [look, CANVAS, SELECTORS.content] as const)
}
