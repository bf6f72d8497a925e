/** What the tests in the browser came to: written by their reporter, read by `npm test`. */
export interface BrowserTally { passed: number, failed: number, states: number, pages: number }
