import type { Context, Surroundings } from '../usecases/context.ts'
import { chooseLocality, onBehalfOf } from '../usecases/on-behalf.ts'
import { nobodyKeeps, noLocality } from '../words/command-run.ts'
import type { ExitCode } from './command.ts'
import type { Tools } from './tools.ts'

/** Runs `work` in the chosen locality as its standing agency; an unknown or ambiguous locality exits 2 and lists them. */
export async function inLocality(
  tools: Tools,
  surroundings: Surroundings,
  code: string | null,
  work: (ctx: Context) => Promise<ExitCode>,
): Promise<ExitCode> {
  const chosen = await chooseLocality(surroundings, code)
  if (!chosen.ok) {
    tools.complain(noLocality(code, chosen.codes))
    return 2
  }
  const ctx = await onBehalfOf(surroundings, chosen.locality.id, 'standing-officer')
  if (ctx === null) {
    tools.complain(nobodyKeeps)
    return 1
  }
  return work(ctx)
}
