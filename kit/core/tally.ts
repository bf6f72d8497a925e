/** The result of the browser tests: written by their reporter, read by `npm test`. */
export interface BrowserTally { passed: number, failed: number, states: number, pages: number }
