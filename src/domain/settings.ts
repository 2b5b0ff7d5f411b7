import { z } from 'zod'

/** Nouns under which the page lists what a locality decides for itself. */
export const SETTING_GROUPS = ['plan', 'task'] as const
export type SettingGroup = (typeof SETTING_GROUPS)[number]

/** How a setting is typed: one of a few words, or a whole number. */
export type SettingKind = 'choice' | 'whole'

type Definition<T> = {
  readonly group: SettingGroup
  readonly kind: SettingKind
  readonly schema: z.ZodType<T>
  /** In force until somebody decides otherwise. */
  readonly fallback: T
  /** Codes of a choice in the order of the page. */
  readonly options: readonly string[]
  /** Holds only codes, figures and days, so that the journal carries the value itself and not its digest alone. */
  readonly open: boolean
}

export const choiceSetting = <const Codes extends readonly [string, ...string[]]>(
  group: SettingGroup,
  options: Codes,
  fallback: Codes[number],
): Definition<Codes[number]> => ({
  group,
  kind: 'choice',
  schema: z.enum(options, 'choose-one'),
  fallback,
  options,
  open: true,
})

export const wholeSetting = (
  group: SettingGroup,
  range: { readonly min: number; readonly max: number },
  fallback: number,
): Definition<number> => ({
  group,
  kind: 'whole',
  schema: whole(range),
  fallback,
  options: [],
  open: true,
})

const whole = ({ min, max }: { readonly min: number; readonly max: number }) =>
  z.number('no-number').int('no-whole-number').min(min, 'out-of-range').max(max, 'out-of-range')

/**
 * Everything that a locality may decide for itself, by key. A new one is a line here and a line in `words/settings.ts`;
 * keys are never used again with another meaning.
 */
export const SETTINGS = {
  /** Whether a plan may be adopted while one of its tasks is not clear in all six. */
  'plan.unclear': choiceSetting('plan', ['may-issue', 'may-not-issue'], 'may-issue'),
  /** Working days after which silence on an assignment counts as noted. */
  'task.silence-days': wholeSetting('task', { min: 1, max: 30 }, 3),
} as const satisfies Readonly<Record<string, Definition<unknown>>>

export type SettingKey = keyof typeof SETTINGS
export type SettingValue<K extends SettingKey> = z.output<(typeof SETTINGS)[K]['schema']>

export const SETTING_KEYS = Object.keys(SETTINGS).filter(isSettingKey)

export function isSettingKey(key: string): key is SettingKey {
  return Object.hasOwn(SETTINGS, key)
}

/** A stored value as this version of the program understands it; the default when there is none or it fits no more. */
export function settingValue<K extends SettingKey>(key: K, stored: unknown): SettingValue<K> {
  const definition: Definition<unknown> = SETTINGS[key]
  const parsed = definition.schema.safeParse(stored)
  // The compiler loses which schema goes with which key; the table above has them side by side.
  return (parsed.success ? parsed.data : definition.fallback) as SettingValue<K>
}

/**
 * What a form sent, in the shape that the schema of the setting judges. What cannot be read stays as typed, so that the
 * schema refuses it in words.
 */
export function typedSetting(key: SettingKey, typed: string): unknown {
  return kindOf(key) === 'whole' ? wholeNumber(typed) : typed
}

/** The value as its field shows it; the reverse of `typedSetting`. */
export function shownSetting(key: SettingKey, value: unknown): string {
  return String(value)
}

const kindOf = (key: SettingKey): SettingKind => SETTINGS[key].kind

const wholeNumber = (text: string): number | string =>
  /^[-−]?\d{1,9}$/u.test(text.trim()) ? Number(text.trim().replace('−', '-')) : text
