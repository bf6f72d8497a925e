/** The documents that `npm run export` makes besides the deck's PDF, by option. */
const KINDS = ['handout', 'script', 'pptx'] as const
export type Kind = typeof KINDS[number]

/** The document that a command line of `npm run export` asks for instead of the deck's PDF, if any. */
export const otherThanDeck = (args: readonly string[]): Kind | undefined => KINDS.find(name => args.includes(`--${name}`))
