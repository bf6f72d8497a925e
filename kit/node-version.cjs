'use strict'

/*
 * Loaded before every command, by Node's own Node. The commands are TypeScript, of which an older one says only that it
 * does not know the file's extension. Normally npm finds the Node that the project brings, but not after
 * `npm ci --ignore-scripts`. Written so that any Node can read it.
 */
const [major, minor] = process.versions.node.split('.').map(Number)

// 22.18 and 24.2 run TypeScript and know `import.meta.main`; what is between them lacks one or the other.
if (major < 22 || (major === 22 && minor < 18) || major === 23 || (major === 24 && minor < 2)) {
  console.error(`This needs Node 22.18 or newer (of Node 24, 24.2), and runs on ${process.version}: run \`npm ci\` without --ignore-scripts, which brings the right one, or install it from https://nodejs.org.`)
  process.exit(1)
}

// Looks who started the command, before it is loaded.
require('./core/orphan.cjs')
