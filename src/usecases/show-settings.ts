import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done } from '../domain/refusal.ts'
import {
  SETTING_KEYS,
  SETTINGS,
  type SettingGroup,
  type SettingKey,
  settingValue,
} from '../domain/settings.ts'
import { storedSettings } from '../store/setting.ts'
import { look } from './use-case.ts'

export type ShownSetting = {
  readonly key: SettingKey
  readonly group: SettingGroup
  readonly value: unknown
  /** 0 while the default is in force. */
  readonly rowVersion: number
}

/** All that the locality may decide for itself with what is in force now, in the order of the program. */
export const showSettings = look({
  name: 'show-settings',
  input: z.object({}),
  async run(work) {
    const no = work.authorise(may(work.actor, 'settings.read', work.here))
    if (no) return no
    const stored = new Map((await storedSettings(work.trx, work.localityId)).map(one => [one.key, one]))
    return done(
      SETTING_KEYS.map((key): ShownSetting => {
        const one = stored.get(key)
        const value = settingValue(key, one?.value)
        return { key, group: SETTINGS[key].group, value, rowVersion: one?.rowVersion ?? 0 }
      }),
    )
  },
})
