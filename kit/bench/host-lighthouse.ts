import type { Config } from 'lighthouse'
import { createServer } from 'node:net'
import lighthouse, { desktopConfig } from 'lighthouse'
import { chromium } from 'playwright'
import { launchOptions, needChromium } from '../chromium.ts'
import { Fault } from '../run.ts'

/** Lighthouse's scores of a page, each up to 100, and what cost it points. */
export interface Audit { page: string, device: string, scores: Record<string, number>, lost: string[] }

/** Lighthouse's own settings for both kinds of device; a phone is what it takes unasked. */
const DEVICES: Readonly<Record<string, Config | undefined>> = { phone: undefined, desktop: desktopConfig }

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

async function auditOne(url: string, page: string, device: string, port: number): Promise<Audit> {
  const result = await lighthouse(url + page, { port, output: 'json', logLevel: 'silent' }, DEVICES[device])
  if (!result || result.lhr.runtimeError)
    throw new Fault(`Lighthouse on /${page}, ${device}: expected scores, got "${result?.lhr.runtimeError?.message ?? 'nothing'}".`)
  const { categories, audits } = result.lhr
  return {
    page: `/${page}`,
    device,
    scores: Object.fromEntries(Object.values(categories).map(({ title, score }) => [title, Math.round((score ?? 0) * 100)])),
    lost: Object.values(categories)
      .flatMap(({ auditRefs }) => auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]!.score ?? 1) < 0.9))
      .map(({ id }) => `${id}${audits[id]!.displayValue ? `: ${audits[id]!.displayValue}` : ''}`),
  }
}

/** Lighthouse's verdict in all its categories on pages of a site, addresses below `url`, on a phone and on a desk, one after the other. Throws a sentence if a page cannot be judged. */
export async function auditPages(url: string, pages: readonly string[]): Promise<Audit[]> {
  // Lighthouse drives a browser over a port, which Playwright's own connection does not use.
  const port = await freePort()
  const options = launchOptions(await needChromium())
  const browser = await chromium.launch({ ...options, args: [...options.args ?? [], `--remote-debugging-port=${port}`] })
  try {
    const audits: Audit[] = []
    for (const device of Object.keys(DEVICES)) {
      for (const page of pages)
        audits.push(await auditOne(url, page, device, port))
    }
    return audits
  }
  finally {
    await browser.close()
  }
}
