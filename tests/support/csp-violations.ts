import type { Page } from '@playwright/test'

declare global {
  interface Window { __violations?: string[] }
}

/** Collects violations of the content security policy on every page that `page` opens from now on. */
export async function collectViolations(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: string[] = window.__violations = []
    document.addEventListener('securitypolicyviolation', e => seen.push(`${e.effectiveDirective} stopped ${e.blockedURI} at ${e.sourceFile ?? 'the page'}:${e.lineNumber}`))
  })
}

/** The violations since the last call, without repeats: header and page both state the policy. Throws unless `collectViolations` was called first. */
export const takeViolations = (page: Page): Promise<string[]> => page.evaluate(() => [...new Set(window.__violations!.splice(0))])
