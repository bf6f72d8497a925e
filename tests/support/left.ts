import { readdir } from 'node:fs/promises'

/** The files in `folder` that an export to `name` left, its unfinished ones too. */
export async function leftOf(folder: string, name: string): Promise<string[]> {
  const names = await readdir(folder).catch((): string[] => [])
  return names.filter(file => file.includes(name))
}
