/** Words of the officer's own list. "Việc" is used here and on the portal only. */
export const MY_WORK = {
  title: 'Việc của tôi',
  wholeUnit: (count: number): string => `Nhiệm vụ cả phòng (${count})`,
  download: 'Tải danh sách',
  calendar: 'Hạn trong 4 tuần tới',
  waiting: 'Chờ anh/chị trả lời',
  changes: 'Vừa thay đổi',
  today: 'Hôm nay',
} as const

/** Working days, short for a narrow column and in full. */
export const weekdayNames = [
  { short: 'T2', full: 'Thứ Hai' },
  { short: 'T3', full: 'Thứ Ba' },
  { short: 'T4', full: 'Thứ Tư' },
  { short: 'T5', full: 'Thứ Năm' },
  { short: 'T6', full: 'Thứ Sáu' },
] as const
