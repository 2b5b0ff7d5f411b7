/** Words that name a person or a post who answers for a task. */
export const OFFICER =
  /(?<!\p{L})(?:đồng chí|đ\/c|ông|bà|Chủ tịch|Phó Chủ tịch|Trưởng phòng|Phó Trưởng phòng|Giám đốc|Phó Giám đốc|Trưởng ban|Bí thư|Chánh Văn phòng|Hiệu trưởng|Trưởng (?:thôn|công an|trạm)|Chỉ huy trưởng|lãnh đạo [^,.;]{2,40} phụ trách)(?!\p{L})/u

/** General groups that name nobody in particular. */
export const GROUP_ONLY =
  /^(?:các|những|từng|mỗi|toàn thể)\s|^(?:cơ quan|đơn vị|địa phương)(?:[,\s]|$)|^(?:sở|bộ|ban|phòng),\s|liên quan$/iu

/** Nouns of a document or thing that a task brings about although nobody labelled it as its product. */
export const PRODUCT_NOUN =
  /(?<!\p{L})(?:báo cáo|kế hoạch|quy chế|danh mục|quyết định|nghị quyết|đề án|dự án|chương trình|văn bản|tờ trình|phương án|bộ tiêu chí|quy trình|hướng dẫn|sổ tay|tài liệu|cơ sở dữ liệu|phần mềm|nền tảng|hệ thống|ứng dụng|cổng thông tin|trang thông tin|chuyên mục|chuyên trang|hội nghị|lớp tập huấn|mô hình|hồ sơ|biên bản|bản đồ|dự toán|hợp đồng|ban chỉ đạo|tổ (?:công tác|giúp việc|công nghệ số))(?!\p{L})/iu

/** Who decides or approves, named. */
export const AUTHORITY_NAMED =
  /(?<!\p{L})(?:trình|báo cáo|xin ý kiến|tham mưu(?: cho)?)\s+(?:(?:Chủ tịch|Thường trực|Ban Thường vụ|Lãnh đạo|lãnh đạo)\s+)?(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Hội đồng nhân dân|HĐND|Đảng ủy|Đảng uỷ|Chủ tịch|Ban Thường vụ|Ban Chỉ đạo|Thủ tướng|Chính phủ|Bộ|Sở|Thường trực)[^.;]{0,120}(?:phê duyệt|ban hành|quyết định|xem xét|cho ý kiến|thông qua)/u
export const AUTHORITY_GENERAL = /cấp có thẩm quyền|theo thẩm quyền|thuộc thẩm quyền/iu

/** "Thường xuyên", "định kỳ" inside the sentence: a rhythm, but no deadline was set. */
export const RHYTHM =
  /(?<!\p{L})(?:thường xuyên|định kỳ|h[àằ]ng (?:năm|quý|tháng|tuần)|liên tục|đột xuất)(?!\p{L})/iu
