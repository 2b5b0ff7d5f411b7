import type { ListHeading } from '../domain/list-heading.ts'
import { MOST_ANNEXES, type NamedFile } from '../domain/plan-file.ts'
import type { PlanReading } from '../domain/plan-reading.ts'
import { type FileRefusal, isFileRefusal, refuseFile } from '../domain/refusal-of-file.ts'
import { knownHeadings } from '../store/list-heading.ts'
import { planById } from '../store/plan.ts'
import { annexFilesOf } from '../store/plan-annex-file.ts'
import { inTransaction } from '../store/transaction.ts'
import type { Context } from './context.ts'
import { filesOf } from './read-uploaded-plan.ts'

/** A document that was read whole, to be laid beside a draft. */
export type ReadBeside = {
  readonly reading: PlanReading
  readonly text: string
  readonly lists?: readonly ListHeading[]
}

/**
 * Reads a draft's document as it would be with a file in its place: a corrected one instead of the plan's own, a further
 * annex behind the others, or nothing new. The files that stay are read with it, so that what they say is not lost.
 * The caller has asked whether the actor may review the plan.
 */
export async function readBeside(
  ctx: Context,
  input: {
    readonly planId: string
    readonly as: 'corrected' | 'annex' | 'again'
    readonly file: NamedFile | null
  },
  signal: AbortSignal,
): Promise<ReadBeside | FileRefusal | 'too-many-files'> {
  const { localityId } = ctx.actor
  const { plan, attached, known } = await inTransaction(ctx.db, localityId, async trx => ({
    plan: await planById(trx, localityId, input.planId),
    attached: await annexFilesOf(trx, localityId, input.planId),
    known: await knownHeadings(trx, localityId),
  }))
  const annexes = await filesOf(ctx, attached)
  const own = plan?.sourceSha256 ? await ctx.files.get(localityId, plan.sourceSha256) : null
  const body = own === null ? [] : [{ name: plan?.sourceName ?? '', bytes: own }]
  const more = input.file === null ? [] : [input.file]
  if (annexes === null) return refuseFile({ code: 'reading-failed' })
  const files =
    input.as === 'corrected'
      ? [...more, ...annexes]
      : [...body, ...annexes, ...(input.as === 'annex' ? more : [])]
  const [first, ...rest] = files
  if (!first) return refuseFile({ code: 'reading-failed' })
  if (rest.length > MOST_ANNEXES) return 'too-many-files'
  const read = await ctx.readPlanFile(first.bytes, first.name, signal, () => {}, rest, known)
  if (isFileRefusal(read)) return read
  const { lists, ...reading } = read
  const text = read.source.map(block => block.text).join('\n')
  return { reading, text, ...(lists === undefined ? {} : { lists }) }
}
