import { z } from 'zod'
import { pageOfFile } from '../domain/page-of-file.ts'
import type { Box } from '../domain/place.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, type Outcome } from '../domain/refusal.ts'
import { isFileRefusal } from '../domain/refusal-of-file.ts'
import { planById, readingOf } from '../store/plan.ts'
import { annexFilesOf } from '../store/plan-annex-file.ts'
import type { Context } from './context.ts'
import { look } from './use-case.ts'

const share = z.number().min(0).max(1)

const scanOf = look({
  name: 'show-page-picture',
  input: z.object({ planId: z.uuid(), page: z.number().int() }),
  async run(work, { planId, page }) {
    const no = work.authorise(may(work.actor, 'plan.read', work.here))
    if (no) return no
    const plan = await planById(work.trx, work.localityId, planId)
    if (!plan) return notFound()
    if (plan.sourceSha256 === null) return done(null)
    const { reading } = await readingOf(work.trx, work.localityId, planId)
    const found = reading === null ? null : pageOfFile(reading.file, page)
    if (found === null) return done(null)
    const own = { sha256: plan.sourceSha256, name: plan.sourceName ?? '' }
    const file = found.at === 0 ? own : (await annexFilesOf(work.trx, work.localityId, planId))[found.at - 1]
    return done(file === undefined ? null : { ...file, page: found.page })
  },
})

/**
 * The picture of a page of a plan that came as a scan or a PDF, as the bytes of a .png.
 *
 * @param box what to frame, as shares of the page; null for nothing
 * @returns null for a plan of another kind, for a page it has not, and where the picture cannot be made now
 */
export async function showPagePicture(
  ctx: Context,
  input: { readonly planId: string; readonly page: number; readonly box: Box | null },
): Promise<Outcome<Uint8Array | null>> {
  const found = await scanOf(ctx, { planId: input.planId, page: input.page })
  if (!found.ok) return found
  if (found.value === null) return done(null)
  const bytes = await ctx.files.get(ctx.actor.localityId, found.value.sha256)
  if (bytes === null) return done(null)
  const box = input.box?.every(value => share.safeParse(value).success) ? input.box : null
  const answer = await ctx.readPagePicture(bytes, { name: found.value.name, page: found.value.page, box })
  return done(isFileRefusal(answer) ? null : answer)
}
