import { words } from './pattern.ts'

/**
 * Document types as they stand in capitals on a line of their own; `plan` marks those that hold targets and tasks,
 * the others only carry one (a decision that issues a plan). Longer names first.
 */
export const TYPES: readonly { readonly type: string; readonly plan: boolean }[] = [
  { type: 'KẾ HOẠCH HÀNH ĐỘNG', plan: true },
  { type: 'CHƯƠNG TRÌNH HÀNH ĐỘNG', plan: true },
  { type: 'CHƯƠNG TRÌNH CÔNG TÁC', plan: true },
  { type: 'KẾ HOẠCH', plan: true },
  { type: 'CHƯƠNG TRÌNH', plan: true },
  { type: 'PHƯƠNG ÁN', plan: true },
  { type: 'ĐỀ ÁN', plan: true },
  { type: 'QUYẾT ĐỊNH', plan: false },
  { type: 'NGHỊ QUYẾT', plan: false },
  { type: 'CÔNG ĐIỆN', plan: false },
  { type: 'TỜ TRÌNH', plan: false },
  { type: 'BÁO CÁO', plan: false },
  { type: 'THÔNG BÁO', plan: false },
  { type: 'CHỈ THỊ', plan: false },
  { type: 'HƯỚNG DẪN', plan: false },
]

/**
 * Symbol of a document, as in `71/NQ-CP`, `193/2025/QH15`, `09-KH/ĐU`, `57-NQ/TW`, with spaces that a line break or a
 * typist left in it (`57- NQ/TW`, `285 - KH/TW`). Form: Decree 30/2020/NĐ-CP annex III, Party guide 36-HD/VPTW.
 */
export const SYMBOL =
  /\d{1,5}\s?(?:\/\s?\d{4}\s?\/\s?(?:NĐ|QH|TT|QĐ|NQ|TTLT|UBTVQH|L|PL|CT)[\p{Lu}\d]*(?:\s?-\s?[\p{Lu}][\p{L}&\d]*)*|\/\s?[\p{Lu}][\p{L}]*(?:\s?-\s?[\p{Lu}][\p{L}&\d]*)*|\s?-\s?[\p{Lu}][\p{L}]{0,4}\s?\/\s?[\p{Lu}][\p{L}&]*(?:\s?-\s?[\p{Lu}][\p{L}&]*)*)/gu

/** Words before a cited symbol. */
export const CITED_TYPE =
  'Nghị quyết|Nghị định|Quyết định|Kế hoạch hành động|Kế hoạch|Chương trình hành động|Chương trình|Chỉ thị|Kết luận|Thông báo|Thông tư liên tịch|Thông tư|Công văn|Công điện|Tờ trình|Hướng dẫn|Quy định|Báo cáo|Văn bản|Luật|Đề án|Pháp lệnh'

/** What introduces the list of bases. */
export const BASIS_LEAD =
  /^[-\s]*(?:căn cứ|thực hiện|triển khai(?: thực hiện)?|theo|trên cơ sở|tiếp theo)(?!\p{L})/iu
export const PROPOSAL_LEAD = /^[-\s]*(?:theo đề nghị|xét đề nghị|theo tờ trình)/iu

/** Posts and powers of a signature. */
export const POWER =
  /(?:TM|T\/M|K\/T|KT|TL|TUQ|Q)\s*\.?\s*(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|BAN THƯỜNG VỤ|BAN THƯỜNG TRỰC|BAN CHẤP HÀNH|ĐẢNG ỦY|CHỦ TỊCH|BAN CHỈ ĐẠO|BÍ THƯ|THỦ TƯỚNG|CHÍNH PHỦ|BỘ TRƯỞNG|HỘI ĐỒNG NHÂN DÂN|TỈNH ỦY|THÀNH ỦY|GIÁM ĐỐC|CỤC TRƯỞNG|TRƯỞNG BAN|CHÁNH VĂN PHÒNG|TRƯỞNG PHÒNG)/gu
export const POST =
  /(?:PHÓ CHỦ TỊCH THƯỜNG TRỰC|PHÓ BÍ THƯ THƯỜNG TRỰC|PHÓ CHỦ TỊCH|PHÓ BÍ THƯ|PHÓ GIÁM ĐỐC|PHÓ TRƯỞNG BAN|PHÓ TRƯỞNG PHÒNG|PHÓ CHÁNH VĂN PHÒNG|THỨ TRƯỞNG|PHÓ THỦ TƯỚNG|PHÓ CỤC TRƯỞNG|CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|BỘ TRƯỞNG|TRƯỞNG BAN|CHÁNH VĂN PHÒNG|THỦ TƯỚNG|TRƯỞNG PHÒNG|HIỆU TRƯỞNG)/gu

/** What an official letter has instead of a type line. */
export const LETTER = /(?:^|\n)\s*(?:V\/v|Về việc|Kính gửi\s*:)/u

/** Ways in which newspapers speak of a plan and plans do not of themselves. */
export const PRESS =
  /(?<!\p{L})(?:bạn đọc|phóng viên|độc giả|xin giới thiệu|bài viết|cho biết|chia sẻ rằng|nhấn mạnh rằng|theo kế hoạch,|theo đó,)(?!\p{L})/giu

export const PARTY_WORDS = words(
  'đảng ủy|đảng uỷ|tỉnh ủy|thành ủy|huyện ủy|ban thường vụ|ban chấp hành đảng bộ|đảng bộ|chi bộ',
)

/** A line that is nothing but the name of an annex, with its number where it has one. */
export const ANNEX_LINE =
  /^(?:PHỤ LỤC|Phụ lục|PHỤ BIỂU|BIỂU MẪU)(?:\s+(?:SỐ\s+|số\s+)?(?:[IVXL]{1,5}|\d{1,2}|[A-Z]))?\s*[.:]?$/u

/**
 * Lines that begin an annex only behind the signature or over "(Kèm theo …)", because in the text they are captions:
 * "Biểu số 01", "Bảng 2: …", "PHỤ LỤC 1 - DANH MỤC …".
 */
export const ANNEX_CAPTION =
  /^(?:(?:PHỤ LỤC|Phụ lục|PHỤ BIỂU|Phụ biểu|BIỂU|Biểu|BẢNG|Bảng|MẪU|Mẫu|DANH MỤC|Danh mục)(?:\s+(?:SỐ|số))?\s+(?:[IVXL]{1,5}|\d{1,2})(?![\p{L}\d])|(?:PHỤ LỤC|Phụ lục)\s*[:.–-]\s*\p{L}|Kèm theo (?:Kế hoạch|Quyết định)\s)/u
