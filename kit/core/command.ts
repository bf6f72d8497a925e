import type { Command, Options, Read } from './options.ts'
import { helpOf, readOptions } from './options.ts'
import { run } from './run.ts'

/** Reads a command's options and runs it, or prints what `--help` asks for. A fault becomes one sentence and exit code 1. */
export async function runCommand<const T extends Options>(command: Command<T>, work: (options: Read<T>, names: string[]) => Promise<unknown>): Promise<void> {
  await run(async () => {
    const read = readOptions(command)
    if (read)
      await work(read.options, read.names)
    else
      console.log(helpOf(command))
  })
}
