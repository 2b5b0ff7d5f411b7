import { z } from 'zod'
import type { FigureBook } from '../domain/figure-sheet.ts'
import { may } from '../domain/policy/may.ts'
import { proposeTable } from '../domain/province-proposal.ts'
import { done, notFound, type Outcome, refuse } from '../domain/refusal.ts'
import { isFileRefusal } from '../domain/refusal-of-file.ts'
import { registerLines } from '../domain/register-sheet.ts'
import { MOST_ROWS, WORKBOOK_LIMIT } from '../domain/take-in.ts'
import { noteFiles } from '../store/evidence.ts'
import { localityById } from '../store/locality.ts'
import { type RegisterRecord, registerById } from '../store/register.ts'
import { insertRegisterTakeIn, registerTakeIns } from '../store/register-take-in.ts'
import { oneAtATime } from '../store/transaction.ts'
import type { Context } from './context.ts'
import { readAsBefore } from './province-reading.ts'
import { showRegisterFiles, tellOfFile } from './register-file.ts'
import { change } from './use-case.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const keepWorkbook = change({
  name: 'send-register-file',
  input: z.object({
    registerId: z.uuid(),
    name: z.string().max(255, 'too-long'),
    bytes: z.custom<Uint8Array>(value => value instanceof Uint8Array),
    ofProvince: z.boolean(),
    book: z.custom<FigureBook>(value => typeof value === 'object' && value !== null),
  }),
  async run(work, { registerId, name, bytes, ofProvince, book }) {
    const no = work.authorise(may(work.actor, 'figures.takeIn', work.here))
    if (no) return no
    const { trx, localityId, actor } = work
    const register = await registerById(trx, localityId, registerId)
    if (!register) return notFound()
    await oneAtATime(trx, `${localityId}/register/${registerId}`)
    const kept = await work.ctx.files.put(localityId, bytes)
    const [known] = await registerTakeIns(trx, localityId, { registerId, sha256: kept.sha256 })
    if (known !== undefined) return done({ takeInId: known.id, known: known.state as string | null })
    await noteFiles(
      trx,
      localityId,
      [{ ...kept, mediaType: /\.csv$/iu.test(name) ? 'text/csv' : XLSX }],
      work.now,
    )
    const id = work.newId()
    await insertRegisterTakeIn(trx, localityId, {
      id,
      registerId,
      unitId: actor.appointments[0]?.unitId ?? '',
      sha256: kept.sha256,
      name,
      book,
      ofProvince,
      reading: ofProvince ? await readAsBefore(work, register, { book, name }) : null,
      by: actor.personId,
      at: work.now,
    })
    tellOfFile(work, registerId, id, 'uploaded', 0, kept.sha256)
    return done({ takeInId: id, known: null as string | null })
  },
})

type Sent = {
  readonly registerId: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly noSecret: boolean
}
type Kept = Outcome<{ readonly takeInId: string; readonly known: string | null }>

/** What the two kinds of file differ in: which names are taken, and what the sheets must hold. */
type Kind = {
  readonly ofProvince: boolean
  readonly named: RegExp
  /** Lines that could be found; 0 = the file holds nothing for this register. */
  readonly lines: (ctx: Context, book: FigureBook, register: RegisterRecord) => Promise<number>
  readonly nothing: string
}

/** Reads a workbook of a register through the same gate as a workbook of figures, and keeps it to be compared. */
export const sendRegisterFile = (ctx: Context, input: Sent, requestId?: string): Promise<Kept> =>
  sendFile(
    ctx,
    input,
    {
      ofProvince: false,
      named: /\.xlsx$/iu,
      lines: async (_, book, { definition }) => registerLines(book, definition)?.length ?? 0,
      nothing: 'no-register-lines',
    },
    requestId,
  )

/**
 * The same for a file that others laid out, .xlsx or .csv: it must hold a table. One with heads that somebody has explained
 * is compared at once; any other waits until a person says how it is read.
 */
export const sendProvinceFile = (ctx: Context, input: Sent, requestId?: string): Promise<Kept> =>
  sendFile(
    ctx,
    input,
    {
      ofProvince: true,
      named: /\.(?:xlsx|csv)$/iu,
      lines: async (context, book, { definition }) => {
        const place = (await localityById(context.db, context.actor.localityId))?.name ?? ''
        return proposeTable(book, definition, place)?.table.lines.length ?? 0
      },
      nothing: 'no-table-in-file',
    },
    requestId,
  )

async function sendFile(ctx: Context, input: Sent, kind: Kind, requestId?: string): Promise<Kept> {
  const wanted = await showRegisterFiles(ctx, { registerId: input.registerId })
  if (!wanted.ok) return wanted
  if (input.bytes.length === 0) return refuse('workbook-missing', 422, { field: 'file' })
  if (!kind.named.test(input.name))
    return refuse(kind.ofProvince ? 'table-file-only' : 'workbook-only', 422, { field: 'file' })
  if (input.bytes.length > WORKBOOK_LIMIT)
    return refuse('file-too-large', 422, {
      field: 'file',
      params: { name: input.name, bytes: input.bytes.length, limit: WORKBOOK_LIMIT },
    })
  if (!input.noSecret) return refuse('secrecy-not-confirmed', 422, { field: 'noSecret' })
  const book = await ctx.readFigureFile(input.bytes, input.name, new AbortController().signal)
  if (isFileRefusal(book))
    return refuse('workbook-refused', 422, { field: 'file', params: { refusal: JSON.stringify(book) } })
  const rows = await kind.lines(ctx, book, wanted.value.register)
  if (rows === 0) return refuse(kind.nothing, 422, { field: 'file' })
  if (rows > MOST_ROWS)
    return refuse('too-many-rows', 422, { field: 'file', params: { rows, limit: MOST_ROWS } })
  const { registerId, name, bytes } = input
  return keepWorkbook(ctx, { registerId, name, bytes, book, ofProvince: kind.ofProvince }, requestId)
}
