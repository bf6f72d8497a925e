import process from 'node:process'
import { nameOf } from './paths.ts'

/** What the system says with its codes, as the end of a sentence about a path. */
const MEANINGS: Readonly<Record<string, string>> = {
  EACCES: 'this user has no permission for it',
  EBUSY: 'another program is using it',
  EDQUOT: 'no space is left for this user',
  EEXIST: 'something else already has this name',
  EFBIG: 'the file would be larger than the system allows',
  EIO: 'the disk cannot be read or written',
  EISDIR: 'it is a folder, where a file is needed',
  ELOOP: 'its symbolic links lead in a circle',
  EMFILE: 'too many files are open at once',
  ENAMETOOLONG: 'its name is too long',
  ENFILE: 'too many files are open at once on this machine',
  ENOENT: 'there is no such file',
  ENOMEM: 'the machine is out of memory',
  ENOSPC: 'no space is left on its disk',
  ENOTDIR: 'a file is where its path needs a folder',
  ENOTEMPTY: 'the folder is not empty',
  EPERM: 'the system does not permit it',
  EROFS: 'its disk is read-only',
  ETXTBSY: 'it is a program that is running',
  EXDEV: 'a file cannot be moved to another disk in one step',
}

/** What a code of the system means, as the end of a sentence about a path, or the code itself. */
export const meaningOf = (code: string): string => MEANINGS[code] ?? `the system says ${code}`

/** An error of the system, rather than of a package that also gives its errors a `code`. */
function isSystem(error: unknown): error is NodeJS.ErrnoException & { dest?: string } {
  return error instanceof Error && 'errno' in error && 'code' in error && typeof error.code === 'string' && Object.hasOwn(MEANINGS, error.code)
}

/**
 * One sentence for an error of the system, with the path that it is about, also if it is the cause of another error;
 * undefined for any other. Pure.
 */
export function systemFault(error: unknown): string | undefined {
  if (isSystem(error)) {
    const path = error.dest ?? error.path ?? process.cwd()
    return `${nameOf(path)}: ${meaningOf(error.code!)} (${error.code}${error.syscall ? `, ${error.syscall}` : ''}).`
  }
  return error instanceof Error && error.cause !== undefined ? systemFault(error.cause) : undefined
}
