import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../../kit/core/paths.ts'
import { headersFile, nginxConf, vercelJson } from '../../kit/hosting/formats.ts'
import { CACHE, HEADERS, headersOf, META_POLICY } from '../../kit/hosting/headers.ts'
import { PROJECT_FILES } from '../../kit/hosting/write.ts'

const policy = HEADERS['Content-Security-Policy']!

describe('the headers of a host', () => {
  it('let no script run but the deck\'s own files', () => {
    expect(policy).toMatch(/script-src 'self'(?:;|$)/)
    expect(policy).toMatch(/default-src 'self'(?:;|$)/)
    expect(policy).not.toMatch(/unsafe-eval|wasm|https?:|\*/)
  })

  it('say in a page all that a page may say', () => {
    expect(META_POLICY).toBe(policy.replace('; frame-ancestors \'none\'', ''))
  })

  it('keep for long only what is named by its content', () => {
    expect(headersOf('/x/assets/a-12345678.js', '/x/')['Cache-Control']).toBe(CACHE.assets)
    for (const path of ['/x/', '/x/2/', '/x/sw.js', '/assets/a.js'])
      expect(headersOf(path, '/x/')['Cache-Control']).toBe(CACHE.others)
  })

  it('are the same for every host', () => {
    for (const [name, value] of Object.entries(HEADERS)) {
      expect(headersFile('/x/')).toContain(`\n  ${name}: ${value}\n`)
      expect(JSON.parse(vercelJson('/x/', false))).toMatchObject({ headers: [{ source: '/x/(.*)', headers: expect.arrayContaining([{ key: name, value }]) }, {}] })
      expect(nginxConf()).toContain(`add_header ${name} "${value}" always;`)
    }
  })

  it.each(Object.entries(PROJECT_FILES))('%s is what `npm run hosting` writes', (path, text) => {
    expect(readFileSync(join(ROOT, path), 'utf8')).toBe(text)
  })
})
