import { rewriteBy, type WordingRow, wordingBank } from '../domain/wording.ts'

/**
 * The bank that a locality begins with; an administrator edits it on its page. One row a habit; the first row that fits
 * decides, so the narrow ones stand first.
 */
export const WORDING_BANK: readonly WordingRow[] = [
  {
    said: '(đẩy mạnh/tăng cường/làm tốt/chú trọng/thường xuyên) [công tác] [thông tin,/thông tin] (tuyên truyền/truyền thông/phổ biến)',
    atStart: false,
    rewrite: 'Đăng … tin, bài và tổ chức … buổi tuyên truyền {việc}; hoàn thành trước ngày …',
  },
  {
    said: '(đẩy mạnh/tăng cường/chú trọng/nâng cao chất lượng) [công tác] (đào tạo/bồi dưỡng/tập huấn)',
    atStart: false,
    rewrite: 'Tổ chức … lớp tập huấn cho … lượt người {việc}; hoàn thành trước ngày …',
  },
  {
    said: 'tăng cường [công tác] [thanh tra,/thanh tra] (kiểm tra/giám sát/theo dõi/quản lý)',
    atStart: false,
    rewrite: 'Kiểm tra … lượt tại … đơn vị {việc}; báo cáo kết quả trước ngày …',
  },
  {
    said: '(tăng cường/đẩy mạnh) [việc] (ứng dụng/sử dụng/số hóa/số hoá/chuyển đổi số)',
    atStart: false,
    rewrite: 'Đưa … (tên nền tảng, quy trình) vào sử dụng tại … đơn vị, đạt ít nhất …% {việc}; trước ngày …',
  },
  {
    said: 'nâng cao (nhận thức/trách nhiệm/ý thức)',
    atStart: false,
    rewrite: 'Tổ chức … buổi cho … lượt người, ít nhất …% đạt yêu cầu khi kiểm tra {việc}; trước ngày …',
  },
  {
    said: 'nâng cao (hiệu quả/chất lượng/hiệu lực/năng lực/mức độ)',
    atStart: false,
    rewrite: 'Nâng … (tên chỉ số) từ …% lên …% {việc}; trước ngày …',
  },
  {
    said: 'cơ bản (hoàn thành/đáp ứng/đạt/hình thành/xóa)',
    atStart: false,
    rewrite: 'Hoàn thành ít nhất …% {việc}; trước ngày …',
  },
  {
    said: '(ở mức khá/ở mức cao/ở mức tốt/mức khá/mức cao/mức tốt/đa số/phần lớn/hầu hết/tỷ lệ cao)',
    atStart: false,
    rewrite: 'Nêu con số: ít nhất …% {việc}, tính đến ngày …',
  },
  {
    said: 'phấn đấu',
    atStart: false,
    rewrite: 'Đạt ít nhất … (số và đơn vị tính) {việc}; trước ngày …',
  },
  {
    said: '(khuyến khích/động viên/tạo điều kiện)',
    atStart: true,
    rewrite: 'Hỗ trợ … (mức, số lượng) cho … người, đơn vị {việc}; trước ngày …',
  },
  { said: '(từng bước/dần dần)', atStart: true, rewrite: 'Năm … đạt …, năm … đạt … {việc}' },
  {
    said: '(kịp thời/nhanh chóng/khẩn trương)',
    atStart: true,
    rewrite: 'Trong … ngày làm việc kể từ khi … {việc}',
  },
  {
    said: '(đẩy mạnh/tăng cường/quan tâm/chú trọng/phát huy/thúc đẩy/tập trung/quán triệt/nâng cao/góp phần)',
    atStart: true,
    rewrite: 'Nêu việc cụ thể, số lượng và sản phẩm {việc}; hoàn thành trước ngày …',
  },
]

/** The bank that holds where nobody has decided otherwise. */
export const DEFAULT_BANK = wordingBank(WORDING_BANK)

/** What is general in a sentence by the bank that a locality begins with; see `rewriteBy`. */
export const rewriteOf = (text: string) => rewriteBy(DEFAULT_BANK, text)
