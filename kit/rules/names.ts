import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, parse } from 'node:path'

const MODULE = /\.(?:vue|[jt]sx?|m[jt]s|md)$/

/** The names under which Slidev registers a folder's files: file names without their extension. */
export function namesIn(folder: string): string[] {
  if (!existsSync(folder))
    return []
  return readdirSync(folder, { recursive: true }).map(String).filter(file => MODULE.test(file)).map(file => parse(file).name)
}

/** The folder of an installed package, resolved from `root`. */
export function packageFolder(root: string, name: string): string | undefined {
  try {
    return dirname(createRequire(join(root, 'slides.md')).resolve(`${name}/package.json`))
  }
  catch {
    return undefined
  }
}
