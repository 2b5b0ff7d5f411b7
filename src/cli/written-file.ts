import { writeFile } from 'node:fs/promises'
import { cannotWrite, written } from '../words/command-run.ts'
import type { ExitCode } from './command.ts'
import type { Tools } from './tools.ts'

/** Writes the file that a command was asked for and says so on standard error, or says why it could not. */
export async function writeResult(tools: Tools, path: string, bytes: Uint8Array): Promise<ExitCode> {
  try {
    await writeFile(path, bytes)
  } catch {
    tools.complain(cannotWrite(path))
    return 1
  }
  tools.complain(written(path))
  return 0
}
