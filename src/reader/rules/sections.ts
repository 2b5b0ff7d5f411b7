import type { SectionKind } from '../../domain/plan-reading.ts'
import { starts, words } from './pattern.ts'

/**
 * What a section is about, told by its title. Titles follow the drafting habit of Decree 30/2020/NĐ-CP and of Party
 * documents; the first rule that fits decides, so the narrow ones stand first.
 */
const SECTION_TITLES: readonly { readonly kind: SectionKind; readonly title: RegExp }[] = [
  { kind: 'goals', title: starts('(?:nội dung|chỉ tiêu|mục tiêu) thi đua') },
  {
    kind: 'goals',
    title: starts(
      '(?:các )?(?:kết quả|đầu ra|chỉ số|sản phẩm)(?: chính)? (?:cần|phải|mong đợi|dự kiến|kỳ vọng|phấn đấu)',
    ),
  },
  {
    kind: 'organisation',
    title: starts(
      '(?:nhiệm vụ|trách nhiệm)(?: cụ thể)?(?: của)? (?:các )?(?:cơ quan|đơn vị|phòng|ban, ngành|thành viên)',
    ),
  },
  { kind: 'other', title: starts('nội dung,? (?:và )?(?:đối tượng|phạm vi|thời gian)') },
  {
    kind: 'tasks',
    title: starts('(?:các )?(?:nhiệm vụ|giải pháp|nội dung)(?!(?: tổ chức)? thực hiện của| báo cáo)'),
  },
  {
    kind: 'organisation',
    title: words(
      'tổ chức (?:và )?(?:triển khai )?thực hiện|trách nhiệm (?:thực hiện|thi hành|của)|phân công|(?:chế độ|cơ chế) (?:thông tin|báo cáo)|thông tin,? báo cáo|sơ kết, tổng kết|^(?:công tác )?(?:kiểm tra|giám sát|theo dõi|báo cáo|sơ kết)',
    ),
  },
  {
    kind: 'other',
    title: starts(
      '(?:đánh giá )?(?:hiện trạng|thực trạng|tình hình|kết quả|bối cảnh|đặc điểm)|sự cần thiết|căn cứ|đối tượng|thời gian|phạm vi|khen thưởng|tiêu chí|cách thức|thang điểm|định nghĩa|giải thích',
    ),
  },
  {
    kind: 'budget',
    title: words('kinh phí|nguồn vốn|nguồn kinh phí|dự toán|nguồn lực thực hiện|nguồn lực tài chính'),
  },
  { kind: 'tasks', title: words('nhiệm vụ|giải pháp') },
  { kind: 'goals', title: words('mục tiêu|chỉ tiêu') },
  { kind: 'view', title: words('quan điểm|phương châm|nguyên tắc') },
  { kind: 'purpose', title: words('mục đích|yêu cầu|ý nghĩa') },
  {
    kind: 'tasks',
    title: words(
      'nội dung|phương án|hoạt động|lộ trình|biện pháp|triển khai|công việc|đề án|dự án|phong trào',
    ),
  },
]

/** Sub-headings that change the kind inside a section; anything else keeps the kind of the section above. */
const SUBSECTION_TITLES: readonly {
  readonly kind: SectionKind
  readonly within: readonly SectionKind[]
  readonly title: RegExp
}[] = [
  {
    kind: 'goals',
    within: ['tasks', 'purpose', 'view', 'other', 'organisation'],
    title: starts('(?:các )?(?:mục tiêu|chỉ tiêu|nội dung thi đua)'),
  },
  {
    kind: 'tasks',
    within: ['goals', 'purpose', 'view', 'other'],
    title: starts('(?:các )?(?:nhiệm vụ|giải pháp|nội dung thực hiện|phương án triển khai)'),
  },
  {
    kind: 'other',
    within: ['tasks', 'goals', 'purpose'],
    title: starts(
      '(?:đánh giá )?(?:hiện trạng|thực trạng|tình hình)|đối tượng|phạm vi|tiêu chí|cách thức (?:xếp|chấm|đánh)|thang điểm|khen thưởng|thời gian (?:thi đua|thực hiện|áp dụng|và)',
    ),
  },
  { kind: 'purpose', within: ['goals'], title: starts('mục đích|yêu cầu') },
  { kind: 'view', within: ['goals', 'purpose'], title: starts('quan điểm|phương châm') },
  {
    kind: 'budget',
    within: ['organisation'],
    title: starts('(?:về )?(?:kinh phí|nguồn kinh phí|nguồn vốn)'),
  },
  {
    kind: 'organisation',
    within: ['tasks', 'budget'],
    title: starts(
      'tổ chức thực hiện|phân công (?:thực hiện|trách nhiệm|nhiệm vụ)|(?:chế độ|cơ chế) (?:thông tin|báo cáo)',
    ),
  },
]

/** Kind of a top section by its title; `otherwise` when no rule knows it. */
export const sectionKind = (title: string, otherwise: SectionKind = 'other'): SectionKind =>
  SECTION_TITLES.find(rule => rule.title.test(title))?.kind ?? otherwise

/** Whether any rule knows a title. */
export const knownTitle = (title: string): boolean => SECTION_TITLES.some(rule => rule.title.test(title))

/** Kind of a sub-section inside a section of a kind. */
export const subsectionKind = (title: string, above: SectionKind): SectionKind =>
  SUBSECTION_TITLES.find(rule => rule.within.includes(above) && rule.title.test(title))?.kind ?? above

/** Sentences that close a plan or refer to an annex: neither tasks nor duties. */
export const CLOSING = starts(
  'trên đây là|(?:trong )?quá trình (?:tổ chức |triển khai )*(?:thực hiện)?|nếu có (?:khó khăn|vướng mắc)|(?:kế hoạch|chương trình|phương án) này (?:thay|có hiệu lực|(?:được )?(?:phổ biến|gửi|công khai|ban hành|niêm yết))|căn cứ (?:nội dung )?kế hoạch này, (?:ủy ban nhân dân[^.;]{0,60}|ubnd[^.;]{0,40}|đảng ủy[^.;]{0,40}|ban thường vụ[^.;]{0,60})?(?:yêu cầu|đề nghị)|(?:ủy ban nhân dân|ubnd|đảng ủy|ban thường vụ đảng ủy)[^,.;]{0,50} (?:yêu cầu|đề nghị) (?:các|thủ trưởng)|yêu cầu (?:các|thủ trưởng)[^.]*(?:nghiêm túc|khẩn trương) (?:triển khai )?thực hiện',
)
export const ANNEX_NOTE =
  /^(?:thực hiện |xem )?(?:theo |tại )(?:các )?(?:bảng|biểu|phụ lục|danh mục)[^.]{0,80}(?:gửi kèm|kèm theo|đính kèm|dưới đây|sau đây)[.;]*$|^\(\s*(?:bảng|biểu|phụ lục|danh mục|phân công)[^.()]{0,80}(?:kèm theo|đính kèm|sau đây|dưới đây)\s*\)[.;]*$|^\(?\s*(?:có |kèm theo |chi tiết |khung |theo |danh mục |phân công |nội dung |các nhiệm vụ |nhiệm vụ cụ thể,? )[^.]{0,160}(?:phụ lục|biểu|danh mục)[^.]{0,80}\)?[.;]*$/iu
