import type { Page } from 'playwright'

/** Everything a page may do wrong while it is open, as sentences, in the order in which it happened. */
export function watchPage(page: Page, origin: string): string[] {
  const faults: string[] = []
  page.on('pageerror', error => faults.push(`the page threw "${error.message}"`))
  page.on('console', (message) => {
    // A failed request says so below, with its address; the console repeats it without.
    if (message.text().startsWith('Failed to load resource'))
      return
    if (message.type() === 'error' || message.text().includes('[Vue warn]'))
      faults.push(`the console says "${message.text().split('\n')[0]}"`)
  })
  const foreign = (url: string) => !url.startsWith(`${origin}/`) && !/^(?:data|blob):/.test(url)
  page.on('request', (request) => {
    if (foreign(request.url()))
      faults.push(`it asked another origin for ${request.url()}`)
  })
  page.on('requestfailed', (request) => {
    // A module that is no longer wanted because the slide changed is not a fault of the slide.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED' && !foreign(request.url()))
      faults.push(`it could not load ${request.url().replace(origin, '')}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400)
      faults.push(`${response.url().replace(origin, '')} answered ${response.status()}`)
  })
  return faults
}
