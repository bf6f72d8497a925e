import { auditPages } from './host-lighthouse.ts'
import { host } from './host-sites.ts'
const s = await host('dist', 'ours')
console.log(s.url)
for (const a of await auditPages(s.url, process.argv.slice(2)))
  console.log(JSON.stringify(a))
await s.close()
