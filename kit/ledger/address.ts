import process from 'node:process'
import { talk } from '../../talk/talk.ts'
import { Fault } from '../core/run.ts'

/** Where the deck is hosted, with a slash at its end: SITE_URL, else the talk's own address. Throws a sentence on anything else than a web address. */
export function siteUrl(env = process.env): string {
  const given = env.SITE_URL ?? talk.address
  if (!/^https?:\/\/[^?#]+$/.test(given) || !URL.canParse(given))
    throw new Fault(`SITE_URL: expected the address of the hosted deck, like https://example.org/talk/; got "${given}".`)
  return given.endsWith('/') ? given : `${given}/`
}
