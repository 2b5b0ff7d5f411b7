import type { TargetGroup } from '../domain/target-filter.ts'

/** Words of the list of targets. */
export const TARGET_LIST = {
  title: 'Chỉ tiêu',
  count: (total: number): string => `Chỉ tiêu: ${total}`,
  all: 'Tất cả',
  groups: 'Tình trạng',
  form: (name: string): string => `Cách xem: ${name.charAt(0).toLocaleLowerCase('vi')}${name.slice(1)}`,
  narrow: 'Lọc chỉ tiêu',
  apply: 'Lọc',
  clear: 'Bỏ lọc',
  any: 'Bất kỳ',
  typed: 'Có các từ',
  plan: 'Kế hoạch',
  unit: 'Đơn vị chủ trì',
  tasks: 'Nhiệm vụ',
  download: 'Tải Excel',
  noUnit: 'Chưa giao đơn vị chủ trì',
  fileName: 'chi-tieu.xlsx',
  sheet: 'Chỉ tiêu',
  empty: {
    title: 'Không có chỉ tiêu nào như vậy',
    what: 'Danh sách chỉ có chỉ tiêu của kế hoạch đang thực hiện, đúng với mọi điều kiện đang chọn.',
    how: 'Bỏ bớt điều kiện, hoặc tìm bằng ít từ hơn.',
  },
  heads: [
    'Mã',
    'Chỉ tiêu',
    'Tình trạng',
    'Kế hoạch',
    'Đơn vị chủ trì',
    'Đơn vị tính',
    'Cách tính',
    'Mốc đang xét',
    'Đến ngày',
    'Kết quả',
    'Tử số',
    'Mẫu số',
    'Số liệu đến ngày',
    'Dự báo tại mốc tới',
    'Số nhiệm vụ phục vụ',
  ],
} as const

export const TARGET_GROUP_WORDS: { readonly [G in TargetGroup]: string } = {
  behind: 'Chưa đạt mốc, tụt dưới mục tiêu',
  attention: 'Cần chú ý',
  reached: 'Đạt mốc, đúng tiến độ',
  exceeded: 'Vượt mục tiêu',
  'not-due': 'Chưa đến kỳ',
  'no-figure': 'Chưa có số liệu',
}

/** The ways to look at the same targets. */
export const TARGET_FORMS = {
  'danh-sach': 'Danh sách',
  'tinh-trang': 'Theo tình trạng',
  'don-vi': 'Theo đơn vị',
  'van-ban': 'Theo kế hoạch',
} as const
