/**
 * What a host should say with every file of the public build: the one place from which the hosts' own files are made.
 * Everything that a page runs or shows comes from its own origin, as files.
 */
const POLICY = {
  'default-src': ['\'self\''],
  'script-src': ['\'self\''],
  // A page's first styles stand in its HTML, and so do the positions in its finished drawings: styles alone can run nothing.
  'style-src': ['\'self\'', '\'unsafe-inline\''],
  // The icons of the controls stand in the style sheet.
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

/** Directives that count only in a header: browsers ignore them in a page and complain. */
const HEADER_ONLY = ['frame-ancestors']

function policy(skip: readonly string[] = []): string {
  return Object.entries(POLICY).filter(([name]) => !skip.includes(name)).map(([name, values]) => [name, ...values].join(' ')).join('; ')
}

/** The content security policy for a page's `<meta http-equiv="Content-Security-Policy">`, for hosts that send no headers of ours. */
export const META_POLICY = policy(HEADER_ONLY)

/** What the deck never asks a browser for. Full screen and keeping the screen awake it does. */
const DENIED = ['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'usb']

/** Sent with every file. */
export const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policy(),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': DENIED.map(feature => `${feature}=()`).join(', '),
  'Referrer-Policy': 'no-referrer',
  // A year; for this host alone, since its neighbours may not be ready.
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
}

/** Files under `assets/` carry a hash of their content in their names; all others may change under theirs. */
export const CACHE = { assets: 'public, max-age=31536000, immutable', others: 'no-cache' } as const

/** How long the file at `path`, an address of a build for `base`, may be kept. */
export function cacheOf(path: string, base = '/'): { 'Cache-Control': string } {
  return { 'Cache-Control': path.startsWith(`${base}assets/`) ? CACHE.assets : CACHE.others }
}

/** Everything to be sent with the file at `path`, an address of a build for `base`. */
export function headersOf(path: string, base = '/'): Record<string, string> {
  return { ...HEADERS, ...cacheOf(path, base) }
}
