import type { Page } from '@playwright/test'

declare global {
  interface Window { __violations?: string[] }
}

/** Has every page of `page` collect what its content security policy stops; must be called before it opens one. */
export async function collectViolations(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: string[] = window.__violations = []
    document.addEventListener('securitypolicyviolation', e => seen.push(`${e.effectiveDirective} stopped ${e.blockedURI} at ${e.sourceFile ?? 'the page'}:${e.lineNumber}`))
  })
}

/** What was stopped since the page was opened or last asked, each once, though the header and the page both say the policy. Throws unless `collectViolations` came first. */
export const takeViolations = (page: Page): Promise<string[]> => page.evaluate(() => [...new Set(window.__violations!.splice(0))])
