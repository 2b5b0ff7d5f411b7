import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { compareReceived } from '../domain/received-report.ts'
import { done, notFound, type Outcome } from '../domain/refusal.ts'
import { readingOfReceived, receivedReports, standingFigures } from '../store/received-report.ts'
import type { Context } from './context.ts'
import { look } from './use-case.ts'
import { type Verified, verifySender } from './verify-report.ts'

/** Reports that others sent, newest first. */
export const listReceived = look({
  name: 'list-received',
  input: z.object({}),
  async run(work) {
    const no = work.authorise(may(work.actor, 'report.read', work.here))
    if (no) return no
    return done({
      received: await receivedReports(work.trx, work.localityId, {}),
      mayReceive: may(work.actor, 'report.build', work.here).ok,
    })
  },
})

const lookAtReceived = look({
  name: 'show-received',
  input: z.object({ receivedId: z.uuid() }),
  async run(work, { receivedId }) {
    const no = work.authorise(may(work.actor, 'report.read', work.here))
    if (no) return no
    const { trx, localityId } = work
    const [received] = await receivedReports(trx, localityId, { id: receivedId })
    const reading = await readingOfReceived(trx, localityId, receivedId)
    if (!received || !reading) return notFound()
    const [standing, twins] = await Promise.all([
      standingFigures(trx, localityId, received),
      received.dataSha256 === null
        ? Promise.resolve([])
        : receivedReports(trx, localityId, { dataSha256: received.dataSha256 }),
    ])
    return done({
      received,
      reading,
      brought: compareReceived(reading, reading.figures, standing),
      /** Files with the same data, whatever program has saved them. */
      twins: twins.filter(one => one.id !== received.id),
      decide: may(work.actor, 'report.build', work.here),
    })
  },
})

type Looked = Awaited<ReturnType<typeof lookAtReceived>>
type Shown = Extract<Looked, { ok: true }>['value'] & { readonly verified: Verified | null }

/** One received report: its figures beside those that stand, and whether its sender, when it is here too, issued it. */
export async function showReceived(
  ctx: Context,
  input: { readonly receivedId: string },
): Promise<Outcome<Shown>> {
  const looked = await lookAtReceived(ctx, input)
  if (!looked.ok) return looked
  const { received, reading } = looked.value
  const verified = await verifySender(ctx, received.senderCode, reading)
  return done({ ...looked.value, verified })
}
