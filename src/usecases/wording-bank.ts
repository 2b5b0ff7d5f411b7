import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, refuse } from '../domain/refusal.ts'
import {
  WORDING_LIMITS,
  type WordingBank,
  type WordingRow,
  wordingBank,
  wordingPattern,
} from '../domain/wording.ts'
import { DEFAULT_WORDING } from '../reader/draft-check.ts'
import { keepSetting, storedSetting } from '../store/setting.ts'
import { oneAtATime } from '../store/transaction.ts'
import { digest } from './digest.ts'
import { change, look, type Work } from './use-case.ts'

const KEY = 'wording.bank'

const row = z.object({
  said: z.string().trim().min(1, 'missing').max(WORDING_LIMITS.said, 'too-long'),
  atStart: z.boolean(),
  rewrite: z.string().trim().min(1, 'missing').max(WORDING_LIMITS.rewrite, 'too-long'),
})
const rows = z.array(row).max(WORDING_LIMITS.rows)

type Kept = { readonly rows: readonly WordingRow[]; readonly rowVersion: number; readonly own: boolean }

/** The rows in force: those that the locality decided, else the program's own. */
async function keptBank({ trx, localityId }: Pick<Work, 'trx' | 'localityId'>): Promise<Kept> {
  const stored = await storedSetting(trx, localityId, KEY)
  const parsed = rows.safeParse(stored?.value)
  return parsed.success
    ? { rows: parsed.data, rowVersion: stored?.rowVersion ?? 0, own: true }
    : { rows: DEFAULT_WORDING, rowVersion: stored?.rowVersion ?? 0, own: false }
}

/** The bank of the locality, ready to be asked. One query; for use inside other use-cases. */
export const bankOf = async (work: Pick<Work, 'trx' | 'localityId'>): Promise<WordingBank> =>
  wordingBank((await keptBank(work)).rows)

/** The rows of the bank in their order, and whether they are the locality's own. */
export const showWordingBank = look({
  name: 'show-wording-bank',
  input: z.object({}),
  async run(work) {
    const no = work.authorise(may(work.actor, 'settings.read', work.here))
    if (no) return no
    return done(await keptBank(work))
  },
})

/**
 * Changes one row of the bank: `at` is its place in the list that was shown, one past the end for a new row. Without
 * content the row is taken out; `reset` gives the program's own rows back.
 */
export const changeWordingBank = change({
  name: 'change-wording-bank',
  input: z.object({
    rowVersion: z.coerce.number().int().min(0),
    at: z.coerce.number().int().min(0).max(WORDING_LIMITS.rows),
    act: z.enum(['keep', 'remove', 'up', 'reset']),
    row: row.optional(),
  }),
  async run(work, { rowVersion, at, act, row }) {
    const no = work.authorise(may(work.actor, 'settings.change', work.here))
    if (no) return no
    const { trx, localityId } = work
    await oneAtATime(trx, `${localityId}/setting/${KEY}`)
    const before = await keptBank(work)
    if (before.rowVersion !== rowVersion) return refuse('stale', 422)
    const list = [...before.rows]
    if (at > list.length || (act !== 'keep' && act !== 'reset' && at >= list.length))
      return refuse('stale', 422)
    if (act === 'keep') {
      if (row === undefined)
        return refuse('bad-input', 422, { problems: [{ field: 'said', code: 'missing' }] })
      if (wordingPattern(row) === null)
        return refuse('bad-input', 422, { problems: [{ field: 'said', code: 'wording-brackets' }] })
      if (at === list.length && list.length >= WORDING_LIMITS.rows)
        return refuse('bad-input', 422, { problems: [{ field: 'said', code: 'too-many' }] })
      list[at] = row
    } else if (act === 'remove') list.splice(at, 1)
    else if (act === 'up') {
      const [moved] = list.splice(at, 1)
      if (moved) list.splice(Math.max(0, at - 1), 0, moved)
    }
    // null is no list of rows: the program's own are in force again, and the version goes on.
    const value = act === 'reset' ? null : list
    await keepSetting(trx, localityId, KEY, value)
    work.record({ type: 'settings-changed', payload: { key: KEY, value: digest({ value }), plain: null } })
    return done({ count: value?.length ?? DEFAULT_WORDING.length })
  },
})
