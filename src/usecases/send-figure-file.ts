import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { type FigureBook, figureRows } from '../domain/figure-sheet.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, type Outcome, refuse } from '../domain/refusal.ts'
import { isFileRefusal } from '../domain/refusal-of-file.ts'
import { MOST_ROWS, type TakeInState, WORKBOOK_LIMIT } from '../domain/take-in.ts'
import { noteFiles } from '../store/evidence.ts'
import { planById } from '../store/plan.ts'
import { insertTakeIn, takeInsOf } from '../store/take-in.ts'
import { oneAtATime } from '../store/transaction.ts'
import type { Context } from './context.ts'
import { showFigureFiles } from './show-take-in.ts'
import { change } from './use-case.ts'

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const keepWorkbook = change({
  name: 'send-figure-file',
  input: z.object({
    planId: z.uuid(),
    /** The day of the figures of rows that name none. */
    figuresOn: z.string().refine(isDay, 'no-such-day').nullable(),
    name: z.string().max(255, 'too-long'),
    bytes: z.custom<Uint8Array>(value => value instanceof Uint8Array),
    book: z.custom<FigureBook>(value => typeof value === 'object' && value !== null),
  }),
  async run(work, { planId, figuresOn, name, bytes, book }) {
    const no = work.authorise(may(work.actor, 'figures.takeIn', work.here))
    if (no) return no
    const { trx, localityId, actor } = work
    const plan = await planById(trx, localityId, planId)
    if (!plan) return notFound()
    if (plan.stage !== 'adopted') return refuse('plan-not-running', 409)
    await oneAtATime(trx, `figures ${localityId}`)
    const kept = await work.ctx.files.put(localityId, bytes)
    const [known] = await takeInsOf(trx, localityId, {
      planId,
      sha256: kept.sha256,
      states: ['read', 'taken'],
      most: 1,
    })
    if (known !== undefined) return done<Sent>({ takeInId: known.id, known: known.state })
    await noteFiles(trx, localityId, [{ ...kept, mediaType: MEDIA_TYPE }], work.now)
    const id = work.newId()
    await insertTakeIn(trx, localityId, {
      id,
      planId,
      unitId: actor.appointments[0]?.unitId ?? '',
      sha256: kept.sha256,
      name,
      figuresOn,
      book,
      uploadedBy: actor.personId,
      uploadedAt: work.now,
    })
    work.record({
      type: 'figures-uploaded',
      payload: { takeInId: id, planId, file: kept.sha256, bytes: kept.bytes },
    })
    return done<Sent>({ takeInId: id, known: null })
  },
})

/** `known`: the same file was brought before, and stands there as it is said. */
type Sent = { readonly takeInId: string; readonly known: TakeInState | null }

/**
 * Takes in a workbook of figures so that its difference can be looked at; nothing counts yet. The file goes through the
 * gate in the reading process first, and nothing of a refused one is kept. The same bytes twice are one workbook.
 */
export async function sendFigureFile(
  ctx: Context,
  input: {
    readonly planId: string
    readonly figuresOn: string | null
    readonly name: string
    readonly bytes: Uint8Array
    /** Whoever brings a file says that it holds no state secret. */
    readonly noSecret: boolean
  },
  requestId?: string,
): Promise<Outcome<Sent>> {
  const { noSecret, ...rest } = input
  const wanted = await showFigureFiles(ctx, { planId: input.planId })
  if (!wanted.ok) return wanted
  if (input.bytes.length === 0) return refuse('workbook-missing', 422, { field: 'file' })
  if (!/\.xlsx$/iu.test(input.name)) return refuse('workbook-only', 422, { field: 'file' })
  if (input.bytes.length > WORKBOOK_LIMIT)
    return refuse('file-too-large', 422, {
      field: 'file',
      params: { name: input.name, bytes: input.bytes.length, limit: WORKBOOK_LIMIT },
    })
  if (!noSecret) return refuse('secrecy-not-confirmed', 422, { field: 'noSecret' })
  const book = await ctx.readFigureFile(input.bytes, input.name, new AbortController().signal)
  if (isFileRefusal(book))
    return refuse('workbook-refused', 422, { field: 'file', params: { refusal: JSON.stringify(book) } })
  const read = figureRows(book, input.figuresOn)
  if (!read.ok) return refuse(read.code, 422, { field: 'file' })
  if (read.rows.length === 0) return refuse('no-figure-rows', 422, { field: 'file' })
  if (read.rows.length > MOST_ROWS)
    return refuse('too-many-rows', 422, {
      field: 'file',
      params: { rows: read.rows.length, limit: MOST_ROWS },
    })
  return keepWorkbook(ctx, { ...rest, book }, requestId)
}
