import type { Line } from './role.ts'
import type { LocalityKind } from './unit-catalogue.ts'

/**
 * What is proposed where a plan says nothing. Values, not rules: a locality may edit them, and nothing of it is taken
 * without a person. Patterns are read on text without marks, in lower case.
 */

/** Work that has no end of its own: it recurs, and is reported in a rhythm. First words of the sentence decide. */
export const RECURRING =
  /^(?:tang cuong|day manh|thuong xuyen|duy tri|tiep tuc|tuyen truyen|pho bien|theo doi|kiem tra|giam sat|ho tro|huong dan|van hanh|phoi hop|chi dao|quan triet|khuyen khich|dong vien|bao dam|dam bao|nang cao|phat huy|chu dong|quan tam)\b/u

type Deliverable = { readonly pattern: RegExp; readonly product: string; readonly acceptance: string }

/** The deliverable that the first verb and noun of a task promise. The first fitting row wins. */
export const DELIVERABLES: readonly Deliverable[] = [
  {
    pattern: /\bquy che\b/u,
    product: 'Quy chế được ban hành',
    acceptance: 'Văn bản có số, ngày, được ký ban hành',
  },
  {
    pattern: /\bde an\b/u,
    product: 'Đề án được phê duyệt',
    acceptance: 'Quyết định phê duyệt của cấp có thẩm quyền',
  },
  {
    pattern: /\bquyet dinh\b|\bkien toan\b|\bthanh lap\b/u,
    product: 'Quyết định được ban hành',
    acceptance: 'Văn bản có số, ngày, được ký ban hành',
  },
  {
    pattern: /\bdanh muc\b|\bdanh sach\b/u,
    product: 'Danh mục được phê duyệt',
    acceptance: 'Được cơ quan thường trực kiểm tra, xác nhận đầy đủ',
  },
  {
    pattern: /^(?:xay dung|tham muu|ban hanh).*\bke hoach\b/u,
    product: 'Kế hoạch được ban hành',
    acceptance: 'Văn bản có số, ngày, được ký ban hành',
  },
  {
    pattern: /\btap huan\b|\bboi duong\b|\bdao tao\b|\blop\b/u,
    product: 'Báo cáo kết quả tập huấn, bồi dưỡng',
    acceptance: 'Nêu số lớp, số lượt người, kèm danh sách lớp không có dữ liệu cá nhân',
  },
  {
    pattern: /\bhoi nghi\b|\bhoi thi\b|\bcuoc thi\b|\bngay hoi\b|\bphat dong\b/u,
    product: 'Báo cáo kết quả tổ chức',
    acceptance: 'Có kế hoạch, hình ảnh và số lượt người tham gia',
  },
  {
    pattern: /\bra soat\b|\bthong ke\b|\bkhao sat\b|\bdanh gia\b/u,
    product: 'Báo cáo kết quả rà soát',
    acceptance: 'Có số liệu chi tiết và kiến nghị xử lý',
  },
  {
    pattern: /\bso hoa\b|\bcap nhat\b|\bdu lieu\b/u,
    product: 'Dữ liệu được cập nhật, báo cáo kết quả',
    acceptance: 'Đối chiếu mẫu đạt yêu cầu, có số lượng trước và sau',
  },
  {
    pattern:
      /\blap dat\b|\bdau tu\b|\bmua sam\b|\btrang bi\b|\bnang cap\b|\btrien khai\b.*\b(?:he thong|nen tang|phan mem)\b/u,
    product: 'Hạng mục được nghiệm thu, đưa vào sử dụng',
    acceptance: 'Biên bản nghiệm thu',
  },
]
export const REGULAR_DELIVERABLE = {
  product: 'Báo cáo kết quả định kỳ',
  acceptance: 'Gửi đúng kỳ, có số liệu và minh chứng',
} as const
export const PLAIN_DELIVERABLE = {
  product: 'Báo cáo kết quả thực hiện',
  acceptance: 'Được cơ quan thường trực xác nhận',
} as const

/** Fields that a unit other than the standing agency follows: which duty words point to whom. */
export const FOLLOWED_FIELDS: readonly { readonly pattern: RegExp; readonly unitCode: string }[] = [
  { pattern: /\bde an 06\b|\bvneid\b|\bdinh danh\b|\ban ninh mang\b|\ban toan thong tin\b/u, unitCode: 'CA' },
  { pattern: /\bthu tuc hanh chinh\b|\bdich vu cong\b|\bmot cua\b/u, unitCode: 'TTPVHCC' },
]

/** Who decides, when neither the plan nor the task says it. */
export const usualAuthority = (line: Line, kind: LocalityKind): string =>
  line === 'party'
    ? 'Ban Thường vụ Đảng ủy'
    : `Chủ tịch UBND ${{ xa: 'xã', phuong: 'phường', 'dac-khu': 'đặc khu' }[kind]}`
