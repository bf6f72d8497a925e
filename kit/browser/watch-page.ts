import type { Page } from 'playwright'

/** Collects everything that goes wrong on a page while it is open, as sentences, in order. */
export function watchPage(page: Page, origin: string): string[] {
  const faults: string[] = []
  page.on('pageerror', error => faults.push(`the page threw "${error.message}"`))
  page.on('console', (message) => {
    // The console repeats failed requests without their address; they are reported below with it.
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
    // A slide change cancels requests for modules that are no longer needed, which is no fault.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED' && !foreign(request.url()))
      faults.push(`it could not load ${request.url().replace(origin, '')}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400)
      faults.push(`${response.url().replace(origin, '')} answered ${response.status()}`)
  })
  return faults
}
