import type { Buffer } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import jsQR from 'jsqr'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import sharp from 'sharp'

interface Pixels { data: Uint8ClampedArray, width: number, height: number }
interface Canvas { width: number, height: number, getContext: (kind: '2d') => { getImageData: (x: number, y: number, width: number, height: number) => Pixels } }

const read = ({ data, width, height }: Pixels): string | undefined => jsQR(new Uint8ClampedArray(data), width, height)?.data

/** What the QR code in a picture says, or undefined if a phone would find none. */
export async function qrOfPicture(picture: string | Buffer): Promise<string | undefined> {
  const { data, info: { width, height } } = await sharp(picture).resize({ width: 1200, withoutEnlargement: true }).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return read({ data: new Uint8ClampedArray(data), width, height })
}

/** What the QR codes in a PDF say, on those of its pages whose text has a word. */
export async function qrsOfPdf(path: string, word: string): Promise<(string | undefined)[]> {
  const task = getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 })
  const document = await task.promise
  const found: (string | undefined)[] = []
  for (let no = 1; no <= document.numPages; no++) {
    const page = await document.getPage(no)
    const { items } = await page.getTextContent()
    if (!items.map(item => 'str' in item ? item.str : '').join(' ').includes(word))
      continue
    const viewport = page.getViewport({ scale: 2 })
    const { canvas } = (document.canvasFactory as { create: (width: number, height: number) => { canvas: Canvas } }).create(Math.ceil(viewport.width), Math.ceil(viewport.height))
    await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise
    found.push(read(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)))
  }
  await task.destroy()
  return found
}
