import type { Buffer } from 'node:buffer'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import JSZip from 'jszip'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** All that a PDF says: text, links, comments, the words of its tags, its outline, its metadata. */
async function wordsOfPdf(bytes: Buffer): Promise<string> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const document = await task.promise
  const said: unknown[] = [await document.getMetadata().then(({ info, metadata }) => [info, metadata?.getRaw()]), await document.getOutline(), Object.keys(await document.getDestinations())]
  for (let no = 1; no <= document.numPages; no++) {
    const page = await document.getPage(no)
    const { items } = await page.getTextContent()
    said.push(items.map(item => 'str' in item ? item.str : '').join(''), await page.getAnnotations(), await page.getStructTree())
  }
  await task.destroy()
  return JSON.stringify(said)
}

async function wordsOfZip(bytes: Buffer): Promise<string> {
  const entries = Object.values((await JSZip.loadAsync(bytes)).files).filter(({ dir }) => !dir)
  return (await Promise.all(entries.map(async entry => `${entry.name}\n${await wordsOf(entry.name, await entry.async('nodebuffer'))}`))).join('\n')
}

/** What can be read in a file, whatever its format; of a picture, only what stands beside its pixels. */
async function wordsOf(name: string, bytes: Buffer): Promise<string> {
  switch (extname(name)) {
    case '.pdf': return await wordsOfPdf(bytes) + bytes.toString('latin1')
    case '.pptx':
    case '.zip': return wordsOfZip(bytes)
    default: return bytes.toString('latin1')
  }
}

/** For each word, the files below a folder in which it stands, in whatever way their format writes it. */
export async function filesWith<const T extends readonly string[]>(folder: string, words: T): Promise<{ [K in keyof T]: string[] }> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name)).sort()
  const found = words.map((): string[] => [])
  for (const path of entries) {
    const said = await wordsOf(path, await readFile(path))
    words.forEach((word, i) => said.includes(word) && found[i]!.push(path.slice(folder.length + 1)))
  }
  return found as { [K in keyof T]: string[] }
}
