/**
 * Exports what the rest of kit/ needs from facts/ and talk/. Only kit/ledger/ imports those two, so that the rest of the
 * kit can be understood without knowing how the ledger is stored.
 */
export { figureAnchor, sourceAnchor } from '../../facts/anchors.ts'
export { arithmeticOf } from '../../facts/arithmetic.ts'
export { earliest } from '../../facts/checked.ts'
export type { ConstClaim, ConstFigure } from '../../facts/define.ts'
export { say, show, showDate, showPart } from '../../facts/format.ts'
export type { FigureId } from '../../facts/index.ts'
export { againstOf, claims, figure, findFigure, source, sources, sourcesAgainst, terms } from '../../facts/index.ts'
export { referenceFault, toParts, toSpeech, toText } from '../../facts/interpolate.ts'
export { computedFigures, noneAgainst, sourcesOfClaim } from '../../facts/lists/pages.ts'
export { names } from '../../facts/names.ts'
export { matchReferences } from '../../facts/references.ts'
export type { Citation } from '../../facts/schema.ts'
export type { Ledger } from '../../facts/validate.ts'
export { validateLedger } from '../../facts/validate.ts'
export { verdictsOf } from '../../facts/verdicts.ts'
