/** Slidev's own reading of a time like `40s` or `1m30s`. */
export { parseTimeString } from '@slidev/parser/utils'
