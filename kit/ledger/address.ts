import process from 'node:process'
import { address } from '../../talk/talk.ts'
import { Fault } from '../core/run.ts'

/**
 * The address of the hosted deck, with a slash at its end: SITE_URL, else the talk's own address. All other code gets it
 * from here. Throws a sentence if it is not a web address.
 */
export function siteUrl(env = process.env): string {
  const given = env.SITE_URL ?? address
  if (!/^https?:\/\/[^?#]+$/.test(given) || !URL.canParse(given))
    throw new Fault(`SITE_URL: expected the address of the hosted deck, like https://example.org/talk/; got "${given}".`)
  return given.endsWith('/') ? given : `${given}/`
}

/** The address as people write it, without its scheme. */
export const shownAddress = (env = process.env): string => siteUrl(env).replace(/^https:\/\//, '')

/**
 * One sentence if the address is still a placeholder, one of the example names that RFC 2606 reserves. Throws a sentence
 * if SITE_URL is not an address.
 */
export function placeholderFault(env = process.env): string | undefined {
  const url = siteUrl(env)
  const isPlaceholder = /(?:^|\.)example(?:\.(?:com|net|org))?$/.test(new URL(url).hostname)
  return isPlaceholder ? `The address is still the placeholder ${url}: set it in talk/talk.ts or by SITE_URL.` : undefined
}

/**
 * Warns if the address is still the placeholder; with `strict`, for files that will be published, it throws. Throws a
 * sentence if SITE_URL is not an address.
 */
export function tellAddress(strict = false, env = process.env): void {
  const fault = placeholderFault(env)
  if (fault && strict)
    throw new Fault(fault)
  if (fault)
    console.log(fault)
}
