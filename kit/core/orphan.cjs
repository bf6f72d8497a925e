'use strict'

/*
 * Tells whether the process that started this one is gone: npm ends on SIGHUP and passes it to nobody. Loaded before
 * everything else (`kit/node-version.cjs`), since npm may be gone before the command is loaded.
 */
const parent = process.ppid

module.exports = () => process.ppid !== parent
