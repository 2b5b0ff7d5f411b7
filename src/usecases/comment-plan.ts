import { z } from 'zod'
import { commentsOf } from '../domain/draft-remarks.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, type Outcome, refuse } from '../domain/refusal.ts'
import { isFileRefusal } from '../domain/refusal-of-file.ts'
import { remarkAuthor, remarksOf } from '../reader/draft-remarks.ts'
import { planById, readingOf } from '../store/plan.ts'
import { writeDraftCopy } from '../writer/draft-copy.ts'
import { checkPlan } from './check-plan.ts'
import type { Context } from './context.ts'
import { look } from './use-case.ts'

const draftOf = look({
  name: 'comment-plan',
  input: z.object({ planId: z.uuid() }),
  async run(work, { planId }) {
    const no = work.authorise(may(work.actor, 'plan.review', work.here))
    if (no) return no
    const plan = await planById(work.trx, work.localityId, planId)
    if (!plan) return notFound()
    const { reading } = await readingOf(work.trx, work.localityId, planId)
    return done({ plan, reading })
  },
})

/**
 * The draft as a Word file with a remark at every sentence that the check speaks of: the very file where it came as
 * .docx, so that its layout stays; a copy laid out anew for every other kind, and where the file cannot be marked.
 */
export async function commentPlan(
  ctx: Context,
  input: { readonly planId: string },
): Promise<Outcome<{ readonly bytes: Uint8Array; readonly name: string; readonly original: boolean }>> {
  const [draft, checked] = [await draftOf(ctx, input), await checkPlan(ctx, input)]
  if (!draft.ok) return draft
  if (!checked.ok) return checked
  const { plan, reading } = draft.value
  const { check } = checked.value
  if (check === null || reading?.source === undefined) return refuse('check-no-file', 409)
  const { source } = reading
  const comments = commentsOf(
    source.map(block => block.text),
    remarksOf(check),
  )
  const name = plan.sourceName ?? plan.title
  const wanted = { name, author: remarkAuthor, at: ctx.now.toISOString(), comments }
  const file = plan.sourceSha256
  if (file !== null && reading.file.kind === 'docx') {
    const bytes = await ctx.files.get(ctx.actor.localityId, file)
    const marked = bytes === null ? null : await ctx.commentDraft(bytes, wanted)
    if (marked !== null && !isFileRefusal(marked)) return done({ bytes: marked, name, original: true })
  }
  return done({ bytes: await writeDraftCopy(source, wanted, plan.title), name, original: false })
}
