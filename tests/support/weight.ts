import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** What an address may cost, in bytes as hosts send them. */
export const BUDGET = { firstPaint: 70_000, firstView: 220_000 }

/** Fonts and pictures are compressed already. */
const PACKED = /\.(?:woff2|png|webp|avif|jpe?g)$/

/** Bytes of a file as a host would send it. */
export function weight(name: string, body: Uint8Array): number {
  return PACKED.test(name) ? body.byteLength : gzipSync(body).byteLength
}

const attribute = (tag: string, name: string): string => new RegExp(`\\b${name}="?([^"\\s>]*)`).exec(tag)?.[1] ?? ''

/** The files that a page waits for before it paints: its styles, scripts that block, and the fonts that it asks for ahead. */
export function blocking(html: string): string[] {
  const head = html.slice(0, html.indexOf('</head>'))
  return [
    ...(head.match(/<link\b[^>]*>/g) ?? []).filter(tag => attribute(tag, 'rel') === 'stylesheet' || attribute(tag, 'as') === 'font').map(tag => attribute(tag, 'href')),
    ...(head.match(/<script\b[^>]*>/g) ?? []).filter(tag => attribute(tag, 'src') && !/\b(?:async|defer|type="?module)\b/.test(tag)).map(tag => attribute(tag, 'src')),
  ]
}

/** One sentence for each of the budgets that a page breaks. `bytes` are those of `weight`. */
export function overweight(bytes: Record<keyof typeof BUDGET, number>): string[] {
  return (Object.keys(BUDGET) as (keyof typeof BUDGET)[]).filter(key => bytes[key] > BUDGET[key]).map(key => `${key}: expected at most ${BUDGET[key]} bytes, got ${bytes[key]}`)
}

/** The bytes of everything that `paths`, addresses of a folder, name. */
export function weigh(folder: string, paths: readonly string[]): { path: string, bytes: number }[] {
  return [...new Set(paths)].map(path => ({ path, bytes: weight(path, readFileSync(join(folder, path.endsWith('/') ? `${path}index.html` : path))) }))
}

/** The addresses that a page had asked for by the time of a mark of its timeline, and the fonts that it asked for since. */
export async function requestedBy(page: Page, mark: string): Promise<string[]> {
  await page.waitForFunction(name => performance.getEntriesByName(name).length > 0, mark)
  return page.evaluate((name) => {
    const until = performance.getEntriesByName(name)[0]!.startTime
    const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    return [location.pathname, ...resources.filter(r => r.startTime <= until || r.name.endsWith('.woff2')).map(r => new URL(r.name).pathname)]
  }, mark)
}
