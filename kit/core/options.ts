/**
 * Reads the options of a command, from its arguments and from npm's environment. npm takes options without `--` for its
 * own: `npm run export --dark` gives the script no argument, only the variable `npm_config_dark`.
 */
import process from 'node:process'
import { parseArgs } from 'node:util'
import { Fault } from './run.ts'

interface Described {
  /** What the option does, for `--help`. */
  help: string
}
interface Flag extends Described { type: 'boolean' }
interface Valued extends Described {
  type: 'string'
  /** How `--help` and the advice about npm name the value. */
  value: string
  default?: string
  /** The value of the option without a value. Without this, it needs one. */
  alone?: string
}
export type Options = Readonly<Record<string, Flag | Valued>>

/** A command as it is typed, and as `--help` explains it. */
export interface Command<T extends Options = Options> {
  /** The name of its npm script. */
  name: string
  /** What it does, in a sentence. */
  does: string
  /** What to type after the name, for an example. */
  example: string
  options: T
  /** The arguments that it takes besides options. Without this, it takes none. */
  takes?: { what: string, names: readonly string[] }
}

/** What was asked for: each option's value, and the arguments that are no options. */
export type Read<T extends Options> = {
  [K in keyof T]: T[K] extends Flag ? boolean : T[K] extends { default: string } ? string : string | undefined
}

/** The option that every command has. */
const HELP = { help: { type: 'boolean', help: 'prints this' } } as const satisfies Options

/** The options of all commands: one that is typed for the wrong command is refused, also where npm has taken it. */
export const ALL_OPTIONS: readonly string[] = ['all', 'base', 'bind', 'changed', 'clicks', 'continue', 'dark', 'date', 'handout', 'lectern', 'log', 'look', 'new', 'no-open', 'notes', 'open', 'out', 'output', 'paper', 'per-page', 'port', 'pptx', 'print', 'range', 'remote', 'root', 'scheme', 'script', 'strict', 'until']
/** npm has options of its own with these names, which somebody may have set for all projects. */
const OF_NPM: readonly string[] = ['all']

/** The option of every command that writes the talk's address. */
export const STRICT = { type: 'boolean', help: 'refuses the placeholder address' } as const satisfies Flag

/** How many characters must change to turn one word into another (Levenshtein's distance). Pure. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++)
    row = row.reduce<number[]>((next, above, j) => [...next, j === 0 ? i : Math.min(above + 1, next[j - 1]! + 1, row[j - 1]! + Number(a[i - 1] !== b[j - 1]))], [])
  return row.at(-1)!
}

/** An argument as a shell would take it. */
const quoted = (arg: string): string => /^[\w./:=,@%+-]+$/.test(arg) ? arg : `'${arg.replaceAll('\'', '\'\\\'\'')}'`

/** The line to type for a command with these arguments. */
const line = (name: string, args: readonly string[]): string => `npm run ${[name, ...args.length ? ['--', ...args.map(quoted)] : []].join(' ')}`

/**
 * The options that npm took for itself, as arguments. Throws the line to type if npm has torn an option from its value,
 * or if the option is no option of this command but looks like one. Pure.
 */
export function fromNpm({ name, options }: Command, args: readonly string[], env: NodeJS.ProcessEnv): string[] {
  // Commands that are started by the tests inherit the variables of `npm test`.
  if (env.npm_lifecycle_event !== name)
    return []
  const given = Object.entries(env).flatMap(([key, value]) => key.startsWith('npm_config_') ? [[key.slice('npm_config_'.length).replaceAll('_', '-'), value ?? ''] as const] : [])
  const loose = args.filter(arg => !arg.startsWith('-'))
  const found: string[] = []
  const torn: string[] = []
  for (const [key, value] of given) {
    const option = Object.hasOwn(options, key) ? options[key]! : undefined
    // Repeated options come as one value with empty lines between.
    const last = value.split('\n\n').at(-1)!
    if (!option) {
      const meant = Object.keys(options).find(own => key.length > 3 && editDistance(key, own) === 1)
      if (meant)
        throw new Fault(`--${key} is no option of ${name}; did you mean ${line(name, [`--${meant}`])}?`)
      if (ALL_OPTIONS.includes(key) && !OF_NPM.includes(key))
        throw new Fault(`--${key} is no option of ${name}, whose options are ${Object.keys(options).map(own => `--${own}`).join(', ') || 'none but --help'}.`)
    }
    else if (option.type === 'boolean') {
      if (last !== 'true' && last !== '')
        throw new Fault(`--${key} takes no value; got "${last}".`)
      if (last)
        found.push(`--${key}`)
      else if (Object.hasOwn(options, `no-${key}`))
        found.push(`--no-${key}`)
    }
    else if (last === 'true' && (option.alone === undefined || loose.length)) {
      torn.push(`--${key}`)
    }
    else {
      found.push(last === 'true' ? `--${key}` : `--${key}=${last}`)
    }
  }
  if (torn.length) {
    // The variables are in no order, so which value belongs to which of two options is unknown.
    const values = torn.map(option => `${option} ${torn.length === 1 && loose[0] !== undefined ? quoted(loose[0]) : `<${(options[option.slice(2)] as Valued).value}>`}`)
    throw new Fault(`npm takes options without "--" for its own and tears ${torn.join(' and ')} from ${torn.length === 1 ? 'its value' : 'their values'}; type: ${[line(name, found), ...found.length ? [] : ['--'], ...values].join(' ')}`)
  }
  return found
}

/** What `--help` prints. Pure. */
export function helpOf({ name, does, example, options, takes }: Command): string {
  const rows = Object.entries({ ...options, ...HELP }).map(([key, option]) => {
    const value = 'value' in option ? 'alone' in option ? ` [${option.value}]` : ` <${option.value}>` : ''
    const byDefault = 'default' in option ? ` (default: ${option.default})` : ''
    return [`  --${key}${value}`, `${option.help}${byDefault}`] as const
  })
  const width = Math.max(...rows.map(([left]) => left.length)) + 2
  return [
    `npm run ${name}${takes ? ` [-- ${takes.what} ...]` : ''} -- [options]`,
    does,
    '',
    ...takes ? [`  ${takes.what}: ${takes.names.join(', ')}`, ''] : [],
    ...rows.map(([left, right]) => left.padEnd(width) + right),
    '',
    `Example: ${line(name, example.split(' ').filter(Boolean))}`,
  ].join('\n')
}

/** Gives an option that stands alone its value, since Node's parser has no optional values. Pure. */
export function withAlone(args: readonly string[], options: Options): string[] {
  return args.flatMap((arg, i) => {
    const option = arg.startsWith('--') ? options[arg.slice(2)] : undefined
    const next = args[i + 1]
    return option?.type === 'string' && option.alone !== undefined && (next === undefined || next.startsWith('-')) ? [`${arg}=${option.alone}`] : [arg]
  })
}

/**
 * Reads the options of a command. Returns undefined if `--help` was asked for. Throws one sentence if an option does not
 * exist, lacks its value or is given twice, or if an argument is no option.
 */
export function readOptions<const T extends Options>(command: Command<T>, args = process.argv.slice(2), env = process.env): { options: Read<T>, names: string[] } | undefined {
  const { name, options, takes } = command
  const all = withAlone([...fromNpm(command, args, env), ...args], options)
  const known = Object.keys(options).map(key => `--${key}`).join(', ') || 'none but --help'
  const parsed = parse(all, { ...options, ...HELP }, known)
  if (parsed.values.help)
    return undefined
  const unknown = parsed.positionals.find(arg => !takes?.names.includes(arg))
  if (unknown !== undefined) {
    throw new Fault(takes
      ? `${name} takes ${takes.what}, ${takes.names.join(', ')}; got "${unknown}".`
      : `${name} takes options only (${known}); got "${unknown}".`)
  }
  return { options: parsed.values as Read<T>, names: parsed.positionals }
}

function parse(args: string[], options: Options, known: string): { values: Record<string, unknown>, positionals: string[] } {
  const shapes = Object.fromEntries(Object.entries(options).map(([key, option]) => [key, { type: option.type, default: option.type === 'boolean' ? false : option.default }]))
  for (const [key, shape] of Object.entries(shapes)) {
    if (shape.default === undefined)
      delete (shapes[key] as { default?: unknown }).default
  }
  try {
    return parseArgs({ args, options: shapes as Record<string, { type: 'string' | 'boolean' }>, strict: true, allowPositionals: true })
  }
  catch (error) {
    const reason = String(error instanceof Error ? error.message : error).split(/\. |\n/)[0]!
    throw new Fault(`${reason}; the options are ${known}.`)
  }
}
