import { type SettingKey, type SettingValue, settingValue } from '../domain/settings.ts'
import { storedSetting } from '../store/setting.ts'
import type { Work } from './use-case.ts'

/** What the locality decided under a key, or the default. One query; for use inside other use-cases. */
export async function settingOf<K extends SettingKey>(
  work: Pick<Work, 'trx' | 'localityId'>,
  key: K,
): Promise<SettingValue<K>> {
  const stored = await storedSetting(work.trx, work.localityId, key)
  return settingValue(key, stored?.value)
}
