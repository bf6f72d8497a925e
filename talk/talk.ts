/** The talk as an event: what a page, a programme or a QR code needs to know of it. */
export const talk = {
  title: 'A trillion parameters, mostly asleep',
  subtitle: 'DeepSeek V4: what was rumoured, what shipped, and why sparse models are cheap to run',
} as const

/** Where the hosted deck lives: the one setting that the QR code draws. Change it before you publish; SITE_URL overrules it for one build. Only `kit/ledger/address.ts` reads it, so that no script of the page holds an address that was overruled. */
export const address = 'https://example.org/mostly-asleep/'
