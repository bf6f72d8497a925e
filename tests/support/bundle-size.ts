import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** The byte budgets of a page, as transferred. */
export const BUDGET = { firstPaint: 70_000, firstView: 220_000 }

/** Files that are compressed already. */
const COMPRESSED = /\.(?:woff2|png|webp|avif|jpe?g)$/

/** The transfer size of a file in bytes, gzipped as hosts do. */
export function transferSize(name: string, body: Uint8Array): number {
  return COMPRESSED.test(name) ? body.byteLength : gzipSync(body).byteLength
}

const attribute = (tag: string, name: string): string => new RegExp(`\\b${name}="?([^"\\s>]*)`).exec(tag)?.[1] ?? ''

/** The files that block the first paint: styles, blocking scripts and preloaded fonts. */
export function blockingFiles(html: string): string[] {
  const head = html.slice(0, html.indexOf('</head>'))
  return [
    ...(head.match(/<link\b[^>]*>/g) ?? []).filter(tag => attribute(tag, 'rel') === 'stylesheet' || attribute(tag, 'as') === 'font').map(tag => attribute(tag, 'href')),
    ...(head.match(/<script\b[^>]*>/g) ?? []).filter(tag => attribute(tag, 'src') && !/\b(?:async|defer|type="?module)\b/.test(tag)).map(tag => attribute(tag, 'src')),
  ]
}

/** One sentence for each budget that a page exceeds. */
export function budgetFaults(bytes: Record<keyof typeof BUDGET, number>): string[] {
  return (Object.keys(BUDGET) as (keyof typeof BUDGET)[]).filter(key => bytes[key] > BUDGET[key]).map(key => `${key}: expected at most ${BUDGET[key]} bytes, got ${bytes[key]}`)
}

/** The transfer sizes of the files in a folder to which `paths` lead. */
export function transferSizes(folder: string, paths: readonly string[]): { path: string, bytes: number }[] {
  return [...new Set(paths)].map(path => ({ path, bytes: transferSize(path, readFileSync(join(folder, path.endsWith('/') ? `${path}index.html` : path))) }))
}

/** The paths that a page requested before a performance mark, and all fonts that it requested. */
export async function requestedBy(page: Page, mark: string): Promise<string[]> {
  await page.waitForFunction(name => performance.getEntriesByName(name).length > 0, mark)
  return page.evaluate((name) => {
    const until = performance.getEntriesByName(name)[0]!.startTime
    const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    return [location.pathname, ...resources.filter(r => r.startTime <= until || r.name.endsWith('.woff2')).map(r => new URL(r.name).pathname)]
  }, mark)
}
