/** The talk as an event: what a page, a programme or a QR code needs to know of it. */
export const talk = {
  title: 'A trillion parameters, mostly asleep',
  subtitle: 'DeepSeek V4: what was rumoured, what shipped, and why sparse models are cheap to run',
  /** Where the hosted deck lives: the one setting that the QR code draws. Change it before you publish; SITE_URL overrules it for one build. */
  address: 'https://example.org/mostly-asleep/',
} as const
