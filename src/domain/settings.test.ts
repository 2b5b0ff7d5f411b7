import { expect, test } from 'vitest'
import { isSettingKey, SETTING_KEYS, SETTINGS, settingValue, shownSetting, typedSetting } from './settings.ts'

// Pure.

test.each(SETTING_KEYS)('%s: its default fits its own rule and survives its own field', key => {
  const { fallback, schema } = SETTINGS[key]
  expect(schema.safeParse(fallback).success).toBe(true)
  expect(settingValue(key, undefined)).toEqual(fallback)
  expect(typedSetting(key, shownSetting(key, fallback))).toEqual(fallback)
})

test('what is stored and fits no more gives way to the default', () => {
  expect(settingValue('task.silence-days', 5)).toBe(5)
  expect(settingValue('task.silence-days', 500)).toBe(3)
  expect(settingValue('plan.unclear', 'may-not-issue')).toBe('may-not-issue')
  expect(settingValue('plan.unclear', 'something-else')).toBe('may-issue')
})

test('a number is read as people type it, and what is no number is left for the rule to refuse', () => {
  expect(typedSetting('task.silence-days', ' 7 ')).toBe(7)
  expect(typedSetting('task.silence-days', 'bảy')).toBe('bảy')
  expect(SETTINGS['task.silence-days'].schema.safeParse('bảy').error?.issues[0]?.message).toBe('no-number')
})

test('only the keys of the table are settings', () => {
  expect(isSettingKey('plan.unclear')).toBe(true)
  expect(isSettingKey('toString')).toBe(false)
})
