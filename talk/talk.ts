/** The talk as an event: title, address and what else a page, a programme or a QR code needs. */
export const talk = {
  title: 'A trillion parameters, mostly asleep',
  subtitle: 'DeepSeek V4: what was rumoured, what shipped, and why sparse models are cheap to run',
  /** The address of the hosted deck, which the QR code encodes. Change it before you publish; SITE_URL overrides it for one build. */
  address: 'https://example.org/mostly-asleep/',
} as const
