import type { Page } from '@playwright/test'
import type { Buffer } from 'node:buffer'

/** Runs in the page: the share of pixels that differ, or 1 if the sizes differ. */
async function compare(pictures: string[]): Promise<number> {
  const [a, b] = await Promise.all(pictures.map(async (png) => {
    const image = new Image()
    image.src = `data:image/png;base64,${png}`
    await image.decode()
    const canvas = new OffscreenCanvas(image.width, image.height)
    const context = canvas.getContext('2d')!
    context.drawImage(image, 0, 0)
    return context.getImageData(0, 0, image.width, image.height)
  }))
  if (a!.data.length !== b!.data.length || a!.width !== b!.width)
    return 1
  const [x, y] = [new Uint32Array(a!.data.buffer), new Uint32Array(b!.data.buffer)]
  return x.reduce((sum, pixel, i) => sum + Number(pixel !== y[i]), 0) / x.length
}

/** The share of pixels that differ between two screenshots, from 0 to 1. */
export const differing = (page: Page, a: Buffer, b: Buffer): Promise<number> => page.evaluate(compare, [a, b].map(picture => picture.toString('base64')))
