import { SEES_ALL_EVIDENCE } from '../domain/policy/evidence.ts'
import { ROLE_NAMES } from './role.ts'

/** Words of the page of one file of evidence. */
export const EVIDENCE_PAGE = {
  title: 'Minh chứng',
  download: 'Tải tệp',
  back: { task: 'Nhiệm vụ', target: 'Chỉ tiêu' },
  proves: { task: 'Của nhiệm vụ', target: 'Của chỉ tiêu' },
  sent: 'Người gửi',
  at: 'Gửi lúc',
  size: 'Dung lượng',
  hash: 'Mã SHA-256',
  integrity: 'Tính nguyên vẹn',
  bare: 'Vị trí chụp, máy chụp và giờ chụp trong ảnh đã xóa trước khi lưu.',
  who: 'Ai mở được tệp này',
  whoNobodyElse: 'Người khác chỉ thấy có bao nhiêu tệp. Trang công khai không có minh chứng.',
  same: 'Cùng tệp này',
  sameLine: (day: string, who: string): string => `${who} đã gửi ngày ${day}; hệ thống chỉ lưu một bản.`,
} as const

/** What the count of the hash says, in one word and one sentence. */
export const INTEGRITY_WORDS = {
  matches: {
    word: 'Khớp',
    say: (line: number): string =>
      `Mã tính lại lúc mở trang trùng với mã ghi ở dòng #${line} của nhật ký: tệp chưa bị thay đổi từ khi gửi.`,
  },
  differs: {
    word: 'Không khớp',
    say: (line: number): string =>
      `Mã tính lại lúc mở trang khác với mã ghi ở dòng #${line} của nhật ký: tệp đã bị thay đổi ngoài hệ thống. Báo quản trị hệ thống, không dùng tệp này làm căn cứ.`,
  },
  'file-missing': {
    word: 'Không còn tệp',
    say: (line: number): string =>
      `Nhật ký dòng #${line} có ghi tệp này nhưng không còn trong kho. Báo quản trị hệ thống để khôi phục từ bản sao lưu.`,
  },
  'not-in-journal': {
    word: 'Không có trong nhật ký',
    say: (): string => 'Nhật ký không có dòng nào ghi tệp này. Báo quản trị hệ thống.',
  },
} as const

/** "Trung tâm Phục vụ hành chính công phường; người thực hiện; …": all who may open the file, units first. */
export const whoMayOpen = (units: readonly string[]): readonly string[] => [
  ...units.map(unit => `Người của ${unit}`),
  'Người được giao thực hiện',
  ...SEES_ALL_EVIDENCE.map(role => ROLE_NAMES[role]),
]
