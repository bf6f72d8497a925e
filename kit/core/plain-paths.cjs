'use strict'

/*
 * Loaded into every process of a command that sees the project through a link (`plain-root.ts`): whoever asks for a
 * file's real path or for the working folder gets the path through the link. It is no module of TypeScript, since Node
 * has to load it before anything else.
 */
const fs = require('node:fs')
const { syncBuiltinESMExports } = require('node:module')
const { join, sep } = require('node:path')
const process = require('node:process')

require('./orphan.cjs')

const [real, link] = globalThis.deckLink = JSON.parse(process.env.DECK_LINK)
const pairs = [[real, link]]
// Packages that are linked into the project would be loaded twice, by their real path and through the link.
const modules = join(real, 'node_modules')
if (fs.existsSync(modules))
  pairs.push([fs.realpathSync(modules), join(link, 'node_modules')])

function seen(path) {
  const found = typeof path === 'string' && pairs.find(([from]) => path === from || path.startsWith(from + sep))
  return found ? found[1] + path.slice(found[0].length) : path
}

const synchronous = own => (...args) => seen(own(...args))
const byCallback = own => (...args) => own(...args.slice(0, -1), (error, path) => args.at(-1)(error, seen(path)))
const { realpathSync, realpath, promises: { realpath: promised } } = fs
fs.realpathSync = Object.assign(synchronous(realpathSync), { native: synchronous(realpathSync.native) })
fs.realpath = Object.assign(byCallback(realpath), { native: byCallback(realpath.native) })
fs.promises.realpath = async (...args) => seen(await promised(...args))
process.cwd = synchronous(process.cwd.bind(process))
syncBuiltinESMExports()
