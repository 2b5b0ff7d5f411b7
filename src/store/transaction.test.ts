// Real here: PostgreSQL with the program's own pool, roles and row security.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '../../test/kit/world.ts'
import { insertNotices } from './notice.ts'
import type { Trx } from './tables.ts'
import { inSnapshot, inTransaction } from './transaction.ts'

let here: World
beforeAll(async () => {
  here = await world()
})
afterAll(() => here.close())

const db = () => here.surroundings.db
const place = () => here.wards.hoaMai.localityId
const notice = (trx: Trx, source: string) =>
  insertNotices(trx, place(), [
    {
      id: here.surroundings.newId(),
      personId: here.wards.hoaMai.people[0]?.personId ?? '',
      kind: 'approved',
      object: { kind: 'task', id: here.surroundings.newId() },
      facts: { what: source },
      at: new Date(0),
      source,
      inDigest: false,
    },
  ])
const kept = async (source: string) => {
  const rows = await here.rows.selectFrom('notice').where('source', '=', source).select('id').execute()
  return rows.length
}
const fails = (trx: Trx) => sql`select 1 / 0`.execute(trx)

test('what was sent without waiting is there when the transaction has ended', async () => {
  await inTransaction(db(), place(), async (trx, send) => send(notice(trx, 'sent')))
  expect(await kept('sent')).toBe(1)
})

test('a statement that was sent and failed takes everything back, and is what the caller is told', async () => {
  const work = inTransaction(db(), place(), async (trx, send) => {
    send(notice(trx, 'before'))
    send(fails(trx))
    send(notice(trx, 'after'))
  })
  await expect(work).rejects.toThrow('division by zero')
  expect([await kept('before'), await kept('after')]).toEqual([0, 0])
})

test('a failure that was swallowed does not pass for a commit', async () => {
  const work = inTransaction(db(), place(), async trx => {
    await notice(trx, 'swallowed')
    await fails(trx).catch(() => {})
  })
  await expect(work).rejects.toThrow()
  expect(await kept('swallowed')).toBe(0)
})

test('an error of the program takes back what was sent', async () => {
  const work = inTransaction(db(), place(), async (trx, send) => {
    send(notice(trx, 'broken'))
    throw new Error('the roof fell in')
  })
  await expect(work).rejects.toThrow('the roof fell in')
  expect(await kept('broken')).toBe(0)
})

test('statements that are asked at once are answered in their order', async () => {
  const answers = await inTransaction(db(), place(), trx =>
    Promise.all(
      [1, 2, 3].map(async number => {
        const { rows } = await sql<{ number: number }>`select ${number}::integer as number`.execute(trx)
        return rows[0]?.number
      }),
    ),
  )
  expect(answers).toEqual([1, 2, 3])
})

test('a transaction object is of no use once its transaction has ended', async () => {
  let left: Trx | null = null
  await inTransaction(db(), place(), async trx => {
    left = trx
  })
  await expect(notice(left as unknown as Trx, 'late')).rejects.toThrow('has ended')
  await inSnapshot(db(), place(), async trx => {
    left = trx
  })
  await expect(notice(left as unknown as Trx, 'late')).rejects.toThrow('has ended')
})

test('no locality is carried into what a connection does next', async () => {
  await inTransaction(db(), place(), async trx => sql`select 1`.execute(trx))
  const { rows } = await sql<{ here: string | null }>`select current_locality() as here`.execute(db())
  expect(rows).toEqual([{ here: null }])
})

test('what is no id of a locality is refused before it reaches the server', async () => {
  await expect(inTransaction(db(), "x'; drop table task", async () => {})).rejects.toThrow(RangeError)
})
