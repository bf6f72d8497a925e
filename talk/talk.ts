/** The talk as an event: title, address and what else a page, a programme or a QR code needs. */
export const talk = {
  title: 'A trillion parameters, mostly asleep',
  subtitle: 'DeepSeek V4: what was rumoured, what shipped, and why sparse models are cheap to run',
} as const

/**
 * The address of the hosted deck, which the QR code encodes. Change it before you publish; SITE_URL overrides it for one build.
 * Only `kit/ledger/address.ts` reads it, so that no script of the page holds an address that was overridden.
 */
export const address = 'https://example.org/mostly-asleep/'
