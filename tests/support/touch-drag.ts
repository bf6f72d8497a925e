import type { Locator, Page } from '@playwright/test'

/** Drags one finger across an element, from one share of its width to another. Playwright can only tap. */
export async function dragByTouch(page: Page, locator: Locator, from: number, to: number): Promise<void> {
  const { x, y, width, height } = (await locator.boundingBox())!
  const session = await page.context().newCDPSession(page)
  const [steps, middle] = [6, y + height / 2]
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share?: number) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: share === undefined ? [] : [{ x: x + width * share, y: middle }] })
  await touch('touchStart', from)
  for (let step = 1; step <= steps; step++)
    await touch('touchMove', from + (to - from) * step / steps)
  await touch('touchEnd')
  await session.detach()
}
