import { z } from 'zod'
import type { Box } from '../domain/place.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, type Outcome } from '../domain/refusal.ts'
import { isFileRefusal } from '../domain/refusal-of-file.ts'
import { planById, readingOf } from '../store/plan.ts'
import type { Context } from './context.ts'
import { look } from './use-case.ts'

const share = z.number().min(0).max(1)

const scanOf = look({
  name: 'show-page-picture',
  input: z.object({ planId: z.uuid(), page: z.number().int().min(1).max(9_999) }),
  async run(work, { planId, page }) {
    const no = work.authorise(may(work.actor, 'plan.read', work.here))
    if (no) return no
    const plan = await planById(work.trx, work.localityId, planId)
    if (!plan || plan.sourceSha256 === null) return notFound()
    const { reading } = await readingOf(work.trx, work.localityId, planId)
    if (reading?.file.kind !== 'scan' || page > (reading.file.pages ?? 1)) return notFound()
    return done({ sha256: plan.sourceSha256, name: plan.sourceName ?? '' })
  },
})

/**
 * The picture of a page of a plan that came as a scan, as the bytes of a .png.
 *
 * @param box what to frame, as shares of the page; null for nothing
 * @returns not found for a plan that has letters, and where the picture cannot be made now
 */
export async function showPagePicture(
  ctx: Context,
  input: { readonly planId: string; readonly page: number; readonly box: Box | null },
): Promise<Outcome<Uint8Array>> {
  const found = await scanOf(ctx, { planId: input.planId, page: input.page })
  if (!found.ok) return found
  const bytes = await ctx.files.get(ctx.actor.localityId, found.value.sha256)
  if (bytes === null) return notFound()
  const box = input.box?.every(value => share.safeParse(value).success) ? input.box : null
  const answer = await ctx.readPagePicture(bytes, { name: found.value.name, page: input.page, box })
  return isFileRefusal(answer) ? notFound() : done(answer)
}
