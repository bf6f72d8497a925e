import { launch } from 'chrome-launcher'
import lighthouse, { desktopConfig } from 'lighthouse'
import { needChromium } from '../chromium.ts'
import { host } from './host-sites.ts'
const s = await host('dist', 'ours')
const chrome = await launch({ chromePath: await needChromium(), chromeFlags: ['--headless=new', '--no-sandbox'] })
for (const dev of [undefined, desktopConfig]) for (const page of process.argv.slice(2)) {
  const r = await lighthouse(s.url + page, { port: chrome.port, output: 'json', logLevel: 'silent' }, dev)
  const { categories, audits, runtimeError } = r!.lhr
  console.log(page, dev ? 'desk' : 'phone', runtimeError?.message, Object.values(categories).map(c => `${c.id} ${c.score}`).join(', '))
  for (const c of Object.values(categories)) for (const { id, weight } of c.auditRefs) if ((audits[id]!.score ?? 1) < 1 && weight>0) console.log('  ', c.id, weight, id, audits[id]!.score, audits[id]!.displayValue ?? '', JSON.stringify((audits[id]!.details as any)?.items ?? '').slice(0, 900))
  console.log('  ', ['first-contentful-paint','largest-contentful-paint','total-blocking-time','cumulative-layout-shift','speed-index','bf-cache'].map(i=>`${i} ${audits[i]?.displayValue}`).join(', '))
}
chrome.kill(); await s.close(); process.exit(0)
