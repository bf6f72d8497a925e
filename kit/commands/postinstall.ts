import process from 'node:process'

/** The oldest Node that Slidev supports, as major and minor version. */
const SLIDEVS = [22, 18] as const

/**
 * One sentence if npm runs on a Node that is too old for Slidev, or undefined. It says what npm's own warnings, which
 * `.npmrc` turns off, would not: the scripts run on the Node that the project installs. `agent` is npm's user agent, like
 * "npm/11.19.1 node/v20.20.2 linux x64".
 */
export function nodeNote(agent: string, own = process.version): string | undefined {
  const [, version, major, minor] = /\bnode\/(v(\d+)\.(\d+)\.\S+)/.exec(agent) ?? []
  if (!version || Number(major) > SLIDEVS[0] || (Number(major) === SLIDEVS[0] && Number(minor) >= SLIDEVS[1]))
    return undefined
  return `npm runs on Node ${version}, which is enough: the scripts of this project run on the Node ${own} that it brought.`
}

if (import.meta.main) {
  const note = nodeNote(process.env.npm_config_user_agent ?? '')
  if (note)
    console.log(note)
}
