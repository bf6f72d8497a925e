import process from 'node:process'
import { address } from '../../talk/talk.ts'
import { Fault } from '../core/run.ts'

/** Where the deck is hosted, with a slash at its end: SITE_URL, else the talk's own address. The one place that says so. Throws a sentence on anything else than a web address. */
export function siteUrl(env = process.env): string {
  const given = env.SITE_URL ?? address
  if (!/^https?:\/\/[^?#]+$/.test(given) || !URL.canParse(given))
    throw new Fault(`SITE_URL: expected the address of the hosted deck, like https://example.org/talk/; got "${given}".`)
  return given.endsWith('/') ? given : `${given}/`
}

/** The same as people write it, without its scheme. */
export const shownAddress = (env = process.env): string => siteUrl(env).replace(/^https:\/\//, '')

/** One sentence if nobody has said yet where the deck is hosted; the names are those that RFC 2606 keeps for examples. Throws a sentence if SITE_URL is no address. */
export function placeholderFault(env = process.env): string | undefined {
  const url = siteUrl(env)
  const isPlaceholder = /(?:^|\.)example(?:\.(?:com|net|org))?$/.test(new URL(url).hostname)
  return isPlaceholder ? `The address is still the placeholder ${url}: set it in talk/talk.ts or by SITE_URL.` : undefined
}

/** Says if the address is still the placeholder; with `strict`, which is for what will be published, that is a fault. Throws a sentence if SITE_URL is no address. */
export function tellAddress(strict = false, env = process.env): void {
  const fault = placeholderFault(env)
  if (fault && strict)
    throw new Fault(fault)
  if (fault)
    console.log(fault)
}
