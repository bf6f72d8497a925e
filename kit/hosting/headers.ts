/**
 * The headers that a host should send with every file of the public build. The hosts' configuration files are made from
 * them. The policy allows only files from the page's own origin.
 */
const POLICY = {
  'default-src': ['\'self\''],
  'script-src': ['\'self\''],
  // A page's critical styles are in its HTML, and so are the positions in its finished drawings. Styles cannot run code.
  'style-src': ['\'self\'', '\'unsafe-inline\''],
  // The controls' icons are in the style sheet as data.
  'img-src': ['\'self\'', 'data:'],
  'font-src': ['\'self\''],
  'connect-src': ['\'self\''],
  'worker-src': ['\'self\''],
  'manifest-src': ['\'self\''],
  'frame-src': ['\'none\''],
  'object-src': ['\'none\''],
  'base-uri': ['\'none\''],
  'form-action': ['\'none\''],
  'frame-ancestors': ['\'none\''],
}

/** Directives that work only in a header: browsers ignore them in a page, with a warning. */
const HEADER_ONLY = ['frame-ancestors']

function policy(skip: readonly string[] = []): string {
  return Object.entries(POLICY).filter(([name]) => !skip.includes(name)).map(([name, values]) => [name, ...values].join(' ')).join('; ')
}

/** The content security policy for a page's `<meta http-equiv="Content-Security-Policy">`, for hosts that send no headers of ours. */
export const META_POLICY = policy(HEADER_ONLY)

/** Features that the deck never uses. It does use full screen and the wake lock. */
const DENIED = ['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'usb']

/** Sent with every file. */
export const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policy(),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': DENIED.map(feature => `${feature}=()`).join(', '),
  'Referrer-Policy': 'no-referrer',
  // One year, for this host only, since its subdomains may not support HTTPS.
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
}

/** Files under `assets/` have a hash of their content in their names; all others may change. */
export const CACHE = { assets: 'public, max-age=31536000, immutable', others: 'no-cache' } as const

/** The caching header of the file at `path`, an address in a build for `base`. */
export function cacheOf(path: string, base = '/'): { 'Cache-Control': string } {
  return { 'Cache-Control': path.startsWith(`${base}assets/`) ? CACHE.assets : CACHE.others }
}

/** All headers of the file at `path`, an address in a build for `base`. */
export function headersOf(path: string, base = '/'): Record<string, string> {
  return { ...HEADERS, ...cacheOf(path, base) }
}
