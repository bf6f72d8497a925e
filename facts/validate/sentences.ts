import type { z } from 'zod'

type Issue = z.core.$ZodIssue
type RawIssue = z.core.$ZodRawIssue
type Path = readonly PropertyKey[]

/** A fault's sentence: `facts/figures: figure "v3.cost", field "cites": expected at least one source, got none` */
export function fault(subject: string, field: string, expected: string, got: string): string {
  return `${subject}, field "${field}": expected ${expected}, got ${got}`
}

/** One sentence for each field of an entry that does not match its schema. */
export function schemaFaults(schema: z.ZodType, entry: unknown, subject: string): string[] {
  // A message in the schema takes precedence; either says what was expected.
  const result = schema.safeParse(entry, { error: expectedBy })
  return (result.error?.issues ?? []).flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map(key => fault(subject, fieldOf([...issue.path, key]), 'no such field', shown(at(entry, [...issue.path, key]))))
    return [fault(subject, fieldOf(issue.path), issue.message, gotOf(issue, at(entry, issue.path)))]
  })
}

const TYPES: Record<string, string> = { string: 'text', number: 'a number', int: 'a whole number', boolean: 'true or false', array: 'a list', tuple: 'a list', object: 'an object' }

function expectedBy(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? issue.expected
    case 'invalid_value':
      return issue.values.length > 1 ? `one of ${issue.values.map(shown).join(', ')}` : shown(issue.values[0])
    case 'too_small':
      return issue.origin === 'string' ? 'some text' : `at least ${issue.minimum}`
    case 'too_big':
      return `at most ${issue.maximum}${issue.origin === 'string' ? ' characters' : ''}`
    case 'invalid_format':
      return issue.format === 'url' ? 'a web address' : `text of the form ${issue.format}`
    case 'invalid_union':
      return 'one of the kinds of value in facts/schema.ts'
    default:
      return 'something else'
  }
}

function gotOf(issue: Issue, value: unknown): string {
  return issue.code === 'too_big' && typeof value === 'string' ? `${value.length}` : shown(value)
}

function shown(value: unknown): string {
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0))
    return 'none'
  if (value === '')
    return 'an empty text'
  return typeof value === 'number' ? String(value) : JSON.stringify(value)
}

/** A field's path: `cites[0].source` */
function fieldOf(path: Path): string {
  return path.map((key, index) => typeof key === 'number' ? `[${key}]` : `${index ? '.' : ''}${String(key)}`).join('') || 'the whole'
}

function at(entry: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], entry)
}
