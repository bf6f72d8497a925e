'use strict'

/*
 * Tells whether the process that started this one is gone: npm ends on SIGHUP and passes it to nobody. Loaded before
 * everything else (`kit/node-version.cjs`), since npm may be gone before the command is loaded.
 */
const { readFileSync } = require('node:fs')

/** What Linux knows of a process; empty elsewhere. */
function read(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  }
  catch {
    return ''
  }
}

/** The process that started another; the program's name, in brackets, may contain spaces. */
const parentOf = pid => read(pid, 'stat').replace(/^[\s\S]*\) /, '').split(' ')[1]

const parent = process.ppid
// npm starts a shell for each script, which on Linux stays between and outlives npm.
const above = /^[^\0]*sh\0-c\0/.test(read(parent, 'cmdline')) ? parentOf(parent) : undefined

module.exports = () => process.ppid !== parent || (above !== undefined && parentOf(parent) !== above)
