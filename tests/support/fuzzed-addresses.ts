import { seeded } from '../../models/random.ts'

/** Sets `window.ran` if a page runs it. */
const RUNS = 'window.ran=1'
const MARKUP = [`<script>${RUNS}</script>`, `<img src=x onerror=${RUNS}>`, `"><svg onload=${RUNS}>`, `javascript:${RUNS}`, `';${RUNS};//`, `{{constructor.constructor('${RUNS}')()}}`, `\${${RUNS}}`]
const NUMBERS = ['-1', '0', '00', '1.5', '1e3', '99999999999999999999', '-99999999999999999999', 'NaN', 'Infinity', '0x10', '١', '+2', ' 3 ', '2,5', '-0']
const WORDS = ['', 'null', 'undefined', '__proto__', 'constructor', 'toString', '%', '\0', '\u202E', '💊', '\uFEFF', 'a'.repeat(2000), '[object Object]', '..', '../../etc/passwd', 'presenter', 'print', 'export', 'notes', 'entry', 'overview', 'assets', '404', 'index.html', 'sw.js']
/** Invalid encodings, which browsers send unchanged. */
const RAW = ['%', '%zz', '%E0%A4%A', '%00', '%2e%2e%2f', '%252e', '%ff%fe', '//', '\\', '%5c..%5c', '+', '%0d%0aSet-Cookie:x=1', ';a=b', '&&&', '==', '?', '#']
const VALUES = [...MARKUP, ...NUMBERS, ...WORDS].map(encodeURIComponent).concat(RAW)

/** Different fuzzed addresses, the same in each run: unknown paths, and slides with invalid parameters and fragments. */
export function fuzzedAddresses(count: number, slides: number, params: readonly string[]): string[] {
  const random = seeded(6)
  const one = <T>(list: readonly T[]): T => list[random.below(list.length)]!
  const slide = (): string => String(1 + random.below(slides))
  const query = (): string => `${one(['clicks', ...params])}=${one(VALUES)}`
  const kinds = [
    () => one(VALUES),
    () => `${slide()}/${one(VALUES)}`,
    () => `${one(VALUES)}/${slide()}/`,
    () => `${slide()}/?${query()}`,
    () => `${slide()}?${query()}&${query()}&${one(VALUES)}`,
    () => `${slide()}/#${one(VALUES)}`,
    () => `${slide()}/?${query()}#${one(VALUES)}`,
    () => `read/?${query()}#${one(VALUES)}`,
    () => `?${one(VALUES)}=${one(VALUES)}`,
  ]
  const addresses = new Set<string>()
  for (let i = 0; addresses.size < count; i++)
    addresses.add(kinds[i % kinds.length]!())
  return [...addresses]
}
