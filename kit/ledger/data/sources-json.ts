import type { ConstClaim } from '../../../facts/define.ts'
import type { Usage } from '../usage.ts'
import type { Data } from './format.ts'
import { checkedOn, earliest } from '../../../facts/checked.ts'
import { show } from '../../../facts/format.ts'
import { claims, figures, sources } from '../../../facts/index.ts'
import { toText } from '../../../facts/interpolate.ts'
import { DataSchema, FILES, VERSION } from './format.ts'

/** The ledger as data, with the slides that show each part of it. Pure: it does not depend on the day. */
export function sourcesData(title: string, usage: Usage): Data {
  // Parsing guarantees the promised schema, and puts the fields in its order.
  return DataSchema.parse({
    $schema: `./${FILES.schema}`,
    version: VERSION,
    title,
    checked: earliest(sources.map(source => source.checked)),
    sources: sources.map(source => ({ ...source, slides: usage.sources.get(source.id) ?? [] })),
    figures: figures.map(figure => ({
      id: figure.id,
      what: figure.what,
      value: figure.value,
      shown: show(figure),
      unit: figure.unit,
      shape: figure.shape,
      cites: figure.cites,
      derived: 'derived' in figure ? figure.derived : undefined,
      of: 'of' in figure ? figure.of : undefined,
      note: 'note' in figure ? figure.note : undefined,
      words: 'words' in figure ? figure.words : undefined,
      checked: checkedOn(figure),
      shelf: 'shelf' in figure ? figure.shelf : undefined,
      slides: usage.figures.get(figure.id) ?? [],
    })),
    claims: (claims as readonly ConstClaim[]).map(claim => ({
      ...claim,
      record: toText(claim.record),
      detail: toText(claim.detail),
      against: 'says' in claim.against ? { ...claim.against, says: toText(claim.against.says) } : claim.against,
    })),
  })
}
