import type { SettingGroup, SettingKey } from '../domain/settings.ts'

export const SETTING_GROUP_WORDS = {
  plan: 'Kế hoạch',
  task: 'Nhiệm vụ',
} as const satisfies Record<SettingGroup, string>

type Words = {
  readonly label: string
  readonly hint?: string
  /** Stands after a number: "ngày làm việc". */
  readonly unit?: string
  /** What each code of a choice means, by code. */
  readonly options?: Readonly<Record<string, string>>
}

/** How each setting is asked for. A setting without a line here does not compile. */
export const SETTING_WORDS: Readonly<Record<SettingKey, Words>> = {
  'plan.unclear': {
    label: 'Kế hoạch còn nhiệm vụ chưa đủ 6 rõ',
    hint: 'Áp dụng khi đưa một kế hoạch vào thực hiện.',
    options: {
      'may-issue': 'Được ban hành; hệ thống nêu những chỗ chưa rõ',
      'may-not-issue': 'Không ban hành khi chưa rõ',
    },
  },
  'task.silence-days': {
    label: 'Số ngày làm việc để đơn vị nhận hoặc có ý kiến về nhiệm vụ được giao',
    hint: 'Quá số ngày này mà đơn vị chưa trả lời thì ghi là “đã biết”, không ghi là đã nhận.',
    unit: 'ngày làm việc',
  },
}

export const SETTINGS_PAGE = {
  title: 'Thiết lập của địa phương',
  sub: 'Mỗi thay đổi có hiệu lực ngay và được ghi vào nhật ký.',
  readOnly: 'Quản trị hệ thống và cơ quan thường trực thay đổi được các mục này.',
  now: (shown: string): string => `Hiện nay: ${shown}`,
  byDefault: 'mặc định',
  saved: (label: string): string => `Đã lưu thiết lập “${label}”.`,
} as const

/** A value as people read it; `shown` is what its field would hold. */
export const settingShown = (key: SettingKey, shown: string): string => {
  const { options, unit } = SETTING_WORDS[key]
  const words = options?.[shown] ?? (shown === '' ? 'để trống' : shown.replaceAll('\n', '; '))
  return unit === undefined ? words : `${words} ${unit}`
}
