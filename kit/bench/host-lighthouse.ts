import type { Config } from 'lighthouse'
import { needChromium, sandboxArgs } from '../browser/chromium.ts'
import { Fault } from '../core/run.ts'

/** Lighthouse's scores of a page, each up to 100, and the audits that lowered them. */
export interface Audit { page: string, device: string, scores: Record<string, number>, lost: string[] }

/** A kind of device with its Lighthouse config. Lighthouse tests as a phone by default. */
interface Device { device: string, config: Config | undefined }

async function auditOne({ page, url }: Audited, { device, config }: Device, port: number): Promise<Audit> {
  const { default: lighthouse } = await import('lighthouse')
  const result = await lighthouse(url, { port, output: 'json', logLevel: 'silent' }, config)
  if (!result || result.lhr.runtimeError)
    throw new Fault(`Lighthouse on ${page}, ${device}: expected scores, got "${result?.lhr.runtimeError?.message ?? 'nothing'}".`)
  const { categories, audits } = result.lhr
  return {
    page,
    device,
    scores: Object.fromEntries(Object.values(categories).map(({ title, score }) => [title, Math.round((score ?? 0) * 100)])),
    lost: Object.values(categories)
      .flatMap(({ auditRefs }) => auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]!.score ?? 1) < 0.9))
      .map(({ id }) => `${id}${audits[id]!.displayValue ? `: ${audits[id]!.displayValue}` : ''}`),
  }
}

/** A page to audit: its name in the results, and its address. */
export interface Audited { page: string, url: string }

/**
 * Audits pages one after the other with Lighthouse, in all its categories, each as a phone and as a desktop computer.
 * Throws a sentence if an audit fails.
 */
export async function auditPages(pages: readonly Audited[]): Promise<Audit[]> {
  const [{ launch }, { desktopConfig }] = await Promise.all([import('chrome-launcher'), import('lighthouse')])
  const devices: Device[] = [{ device: 'phone', config: undefined }, { device: 'desktop', config: desktopConfig }]
  // Not launched by Playwright, which attaches to each page that Lighthouse opens, so that no trace would be recorded.
  const chrome = await launch({ chromePath: await needChromium(), chromeFlags: ['--headless=new', ...sandboxArgs()] })
  try {
    const audits: Audit[] = []
    for (const device of devices) {
      for (const page of pages)
        audits.push(await auditOne(page, device, chrome.port))
    }
    return audits
  }
  finally {
    chrome.kill()
  }
}
