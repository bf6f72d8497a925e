/** Slidev's own parser of times such as `40s` or `1m30s`. */
export { parseTimeString } from '@slidev/parser/utils'
