import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Fault } from '../core/run.ts'
import { stylesOf } from '../site/critical-css.ts'

const STYLE = 'html,body{margin:0;background:#12151b;color:#f3efe7}svg{display:block;width:100%;height:auto}path{fill:none;stroke:#4a505c;stroke-width:5;stroke-linecap:round}.awake{fill:#ff8a3d}div{padding:16px 56px}h1{margin:0 0 6px;font:600 62px/1.1 "Deck Serif"}p{margin:0 0 20px;font:400 26px/1.4 Inter;color:#a9adb5}'

/**
 * Writes the smallest page that could show a build's cover: its words, picture and fonts in one file without a script.
 * The benchmark compares the hosted deck with it.
 */
export async function writeBare(dist: string, folder: string): Promise<string> {
  const html = await readFile(join(dist, 'index.html'), 'utf8')
  const find = (pattern: RegExp): string => pattern.exec(html)?.[0] ?? (() => {
    throw new Fault(`kit/bench/host-bare.ts: expected ${pattern} on the first slide's page, found none.`)
  })()
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const fonts = (await stylesOf(dist)).fonts
  for (const path of fonts)
    await writeFile(join(folder, basename(path)), await readFile(join(dist, path)))
  const faces = fonts.map((path, i) => `@font-face{font-family:${['"Deck Serif"', 'Inter'][i]};font-weight:${[600, 400][i]};font-display:swap;src:url(/${basename(path)})}`)
  const preloads = fonts.map(path => `<link rel="preload" as="font" type="font/woff2" crossorigin href="/${basename(path)}">`)
  await writeFile(join(folder, 'index.html'), `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bare</title><link rel="icon" href="data:,">${preloads.join('')}<style>${faces.join('')}${STYLE}</style></head><body>${find(/<svg[^>]*cover-field[\s\S]*?<\/svg>/)}<div>${find(/<h1>[\s\S]*?<\/div>/)}</body></html>`)
  return folder
}
