import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { isSettingKey, SETTINGS } from '../domain/settings.ts'
import { keepSetting, storedSetting } from '../store/setting.ts'
import { oneAtATime } from '../store/transaction.ts'
import { digest } from './digest.ts'
import { change } from './use-case.ts'

/**
 * Decides one setting of the locality. `value` is judged by the schema of its key; `rowVersion` is the one that was
 * shown, 0 while the default was in force. Problems name the field by the key.
 */
export const changeSetting = change({
  name: 'change-setting',
  input: z.object({ key: z.string(), rowVersion: z.coerce.number().int().min(0), value: z.unknown() }),
  async run(work, { key, rowVersion, value }) {
    if (!isSettingKey(key)) return notFound()
    const no = work.authorise(may(work.actor, 'settings.change', work.here))
    if (no) return no
    const { trx, localityId } = work
    const { schema, open } = SETTINGS[key]
    const parsed = schema.safeParse(value)
    if (!parsed.success) {
      const code = parsed.error.issues[0]?.message ?? ''
      const known = /^[a-z][a-z-]*$/.test(code) ? code : 'not-understood'
      return refuse('bad-input', 422, { problems: [{ field: key, code: known }] })
    }
    // A setting that was never decided has no row to hold.
    await oneAtATime(trx, `${localityId}/setting/${key}`)
    const before = await storedSetting(trx, localityId, key)
    if ((before?.rowVersion ?? 0) !== rowVersion) return refuse('stale', 422, { field: key })
    await keepSetting(trx, localityId, key, parsed.data)
    const plain = open ? JSON.stringify(parsed.data) : null
    work.record({ type: 'settings-changed', payload: { key, value: digest({ value: parsed.data }), plain } })
    return done({ key })
  },
})
