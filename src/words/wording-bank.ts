/**
 * General wording and what may stand there instead: a bank to be edited, one row a habit. `said` is found in a task or
 * goal that names no number; `…` in a rewrite is filled in by whoever drafts, `{việc}` is the rest of the sentence. The
 * first row that fits decides, so the narrow ones stand first.
 */
export type WordingRow = { readonly said: RegExp; readonly rewrite: string }

export const WORDING_BANK: readonly WordingRow[] = [
  {
    said: /(?:đẩy mạnh|tăng cường|làm tốt|chú trọng|thường xuyên)\s+(?:công tác\s+)?(?:thông tin,? )?(?:tuyên truyền|truyền thông|phổ biến)/iu,
    rewrite: 'Đăng … tin, bài và tổ chức … buổi tuyên truyền {việc}; hoàn thành trước ngày …',
  },
  {
    said: /(?:đẩy mạnh|tăng cường|chú trọng|nâng cao chất lượng)\s+(?:công tác\s+)?(?:đào tạo|bồi dưỡng|tập huấn)/iu,
    rewrite: 'Tổ chức … lớp tập huấn cho … lượt người {việc}; hoàn thành trước ngày …',
  },
  {
    said: /tăng cường\s+(?:công tác\s+)?(?:thanh tra,? )?(?:kiểm tra|giám sát|theo dõi|quản lý)/iu,
    rewrite: 'Kiểm tra … lượt tại … đơn vị {việc}; báo cáo kết quả trước ngày …',
  },
  {
    said: /(?:tăng cường|đẩy mạnh)\s+(?:việc\s+)?(?:ứng dụng|sử dụng|số hóa|số hoá|chuyển đổi số)/iu,
    rewrite: 'Đưa … (tên nền tảng, quy trình) vào sử dụng tại … đơn vị, đạt ít nhất …% {việc}; trước ngày …',
  },
  {
    said: /nâng cao\s+(?:nhận thức|trách nhiệm|ý thức)/iu,
    rewrite: 'Tổ chức … buổi cho … lượt người, ít nhất …% đạt yêu cầu khi kiểm tra {việc}; trước ngày …',
  },
  {
    said: /nâng cao\s+(?:hiệu quả|chất lượng|hiệu lực|năng lực|mức độ)/iu,
    rewrite: 'Nâng … (tên chỉ số) từ …% lên …% {việc}; trước ngày …',
  },
  {
    said: /cơ bản\s+(?:hoàn thành|đáp ứng|đạt|hình thành|xóa)/iu,
    rewrite: 'Hoàn thành ít nhất …% {việc}; trước ngày …',
  },
  {
    said: /(?:ở )?mức (?:khá|cao|tốt)|đa số|phần lớn|hầu hết|tỷ lệ cao/iu,
    rewrite: 'Nêu con số: ít nhất …% {việc}, tính đến ngày …',
  },
  { said: /phấn đấu/iu, rewrite: 'Đạt ít nhất … (số và đơn vị tính) {việc}; trước ngày …' },
  {
    said: /^(?:tiếp tục\s+|tích cực\s+)*(?:khuyến khích|động viên|tạo điều kiện)/iu,
    rewrite: 'Hỗ trợ … (mức, số lượng) cho … người, đơn vị {việc}; trước ngày …',
  },
  { said: /^(?:từng bước|dần dần)/iu, rewrite: 'Năm … đạt …, năm … đạt … {việc}' },
  { said: /^(?:kịp thời|nhanh chóng|khẩn trương)/iu, rewrite: 'Trong … ngày làm việc kể từ khi … {việc}' },
  {
    said: /^(?:tiếp tục\s+|chủ động\s+|tích cực\s+)*(?:đẩy mạnh|tăng cường|quan tâm|chú trọng|phát huy|thúc đẩy|tập trung|quán triệt|nâng cao|góp phần)/iu,
    rewrite: 'Nêu việc cụ thể, số lượng và sản phẩm {việc}; hoàn thành trước ngày …',
  },
]

/** The longest rest of a sentence that a rewrite repeats. */
const LONGEST_REST = 140

/** What is general in a sentence and what may stand there instead; null when nothing is, or when a number is named. */
export function rewriteOf(text: string): { readonly found: string; readonly rewrite: string } | null {
  const bare = text.replace(/\d+[^\s]*[/-]\S+|(?:năm|giai đoạn)\s+20\d{2}(?:\s*[-–]\s*20\d{2})?/giu, ' ')
  if (/\d/u.test(bare)) return null
  for (const { said, rewrite } of WORDING_BANK) {
    const found = said.exec(text)
    if (!found) continue
    const rest = text
      .slice(found.index + found[0].length)
      .replace(/[\s.;,:]+$/u, '')
      .trim()
    const fitting = rest.length > LONGEST_REST ? '' : rest
    return {
      found: found[0].trim(),
      rewrite: rewrite.replace(/\s*\{việc\}/u, fitting === '' ? '' : ` ${fitting}`),
    }
  }
  return null
}
