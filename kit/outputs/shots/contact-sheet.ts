import type { Browser } from 'playwright'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { withBlankPage } from '../../browser/open-page.ts'

const STYLE = `
  body { margin: 24px; display: grid; grid-template-columns: repeat(4, 1fr); gap: 16px; background: #777; font: 15px sans-serif; color: #fff }
  h1 { grid-column: 1 / -1; margin: 0; font-size: 20px }
  figure { margin: 0 } img { width: 100%; display: block } figcaption { margin-top: 4px }`

/** Makes one picture of many pictures, with the browser that took them. */
export async function contactSheet(browser: Browser, heading: string, pictures: string[], output: string): Promise<void> {
  const figures = await Promise.all(pictures.map(async (path) => {
    const data = (await readFile(path)).toString('base64')
    return `<figure><img src="data:image/png;base64,${data}"><figcaption>${basename(path, '.png')}</figcaption></figure>`
  }))
  await withBlankPage(browser, { viewport: { width: 1920, height: 400 } }, async (page) => {
    await page.setContent(`<!doctype html><style>${STYLE}</style><h1>${heading}</h1>${figures.join('')}`)
    await page.screenshot({ path: output, fullPage: true })
  })
}
