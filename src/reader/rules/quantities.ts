import type { Comparator } from '../../domain/plan-reading.ts'

/**
 * Words before a number that say how it is to be compared. Longest first; the nearest one before the number counts,
 * a few words may stand between ("tối thiểu đạt 25%"). Conventions: "đạt", "phấn đấu" and nothing at all mean "=".
 */
export const COMPARATORS: readonly { readonly words: string; readonly op: Comparator }[] = [
  { words: 'không thấp hơn|không dưới|không ít hơn|ít nhất|tối thiểu|chí ít|từ|≥|>=|đạt từ', op: '>=' },
  {
    words: 'không vượt quá|không quá|không vượt|không cao hơn|tối đa|cao nhất|nhiều nhất|≤|<=|top',
    op: '<=',
  },
  { words: 'trên(?!\\s+(?:đạt|là|phải|được))|hơn|vượt(?: mức)?|cao hơn|quá|lớn hơn|>', op: '>' },
  { words: 'dưới|thấp hơn|ít hơn|nhỏ hơn|<', op: '<' },
  { words: 'khoảng|xấp xỉ|gần|chừng|~|≈', op: '~' },
]

/** What a part of a whole is counted in: "05/11 thôn" is no day of November. */
export const PARTS_OF =
  'xã|phường|đặc khu|thôn|bản|ấp|buôn|khóm|làng|xóm|khu|tổ|hộ|trường|cơ sở|cơ quan|đơn vị|chi bộ|chỉ tiêu|tiêu chí|nhiệm vụ|dịch vụ|thủ tục|hồ sơ|điểm|trạm|chợ|tuyến|công trình|mô hình|hợp tác xã|doanh nghiệp|hệ thống|lĩnh vực|phòng|sở'

/** Words that may stand between the comparator and its number. */
export const BETWEEN = '(?:đạt|có|là|được|mức|tỷ lệ|tỉ lệ|khoảng|hơn|ở mức|bằng|đến|số)'

/** Nouns that a count in a plan is a target of time, age or numbering and not of achievement. */
export const NOT_COUNTED =
  'tuổi|năm|tháng|ngày|giờ|phút|giây|quý|tuần|giai đoạn|đợt|điểm(?=\\s*$|\\s(?:trở|so|phần|cộng|chuẩn|tối|vào|trong|thi|đánh|xếp|thưởng|số|rèn|toàn|của))|bước|phần(?! việc| quà| mềm)|mục|khoản|điều|kỳ|nhiệm kỳ|cấp|rõ|không(?! gian)|nhà(?! (?:tạm|ở|dột|văn hóa|văn hoá|vệ sinh|dân|tình|công vụ|màng|lưới))|trong|số|hằng|hàng|chiều|hướng(?! dẫn)|khâu|trụ cột|G|g|đến|và|hoặc|tại|về|của|theo|thành viên|nội dung|mặt|quan điểm|nguyên tắc|nhóm|loại hình|lần (?:một|mỗi)|con số|bên|vùng(?= (?:kinh tế|miền|lõm|sâu|cao|xa|ven))|làm việc|trở lên|sao(?!\\p{L})'

/** A score that an index or a ranking is to reach: then points are counted, elsewhere they only rank. */
export const SCORE_AIM =
  /(?:chỉ số|PAR|DTI|SIPAS|PAPI|PCI|hài lòng|đánh giá|xếp (?:loại|hạng))[^.;]{0,80}\s(?:đạt|từ|trên|tối thiểu|ít nhất|được)\s*$/iu

/** Words that end the noun of a count. */
export const UNIT_STOP =
  /^(?:và|hoặc|để|được|tại|cho|do|của|trên|dưới|dùng|có|là|nhận|theo|mỗi|với|trong|nhằm|đạt|thực hiện|sử dụng|đã|sẽ|trở|thuộc|từ|đến|so|vào|bằng|tham|triển|ứng|áp|hoàn|đăng|phải|nộp|hoạt|ở|trước|sau|khi|nếu|như)$/u

/** What stands right before a number that only names or numbers something. */
export const NAMED_NUMBER =
  /(?:số|điều|khoản|điểm|mục|phụ lục|đề án|chương|phần|biểu|mẫu|khóa|kỳ|thứ|lần thứ|tháng|năm|ngày|quý|giai đoạn|nhiệm kỳ|tuổi|nghị quyết|nghị định|quyết định|kế hoạch|luật|thông tư|chỉ thị|tcvn|iso|qcvn|đối tượng|cấp độ|cấp|mức độ|loại|khu vực|đợt|nhóm|trang|web|công nghiệp|version|phiên bản|tiêu chí|chỉ tiêu|mạng|trạm|công nghệ|quốc lộ|tuyến|năm thứ)\s*(?:số\s*)?$/iu

/** Words that make a count a place, a whole or a condition of the target and not the target. */
export const CIRCUMSTANCE =
  /(?<!\p{L})(?:tại|ở|thuộc|giữa|(?:trong|trên) tổng số|trong số|nhóm|(?<!(?:việc làm|tập huấn|đào tạo|bồi dưỡng|chứng chỉ|chứng nhận|chữ ký số|kỹ năng|kỹ năng số|tài khoản)(?: \p{L}+){0,3} )cho)\s*$/iu

/** Sentences about the present, not about what is to be reached. */
/** "chiếm 30%" tells how things are, unless it stands among the goals or is compared ("chiếm ít nhất 30%"). */
export const SHARE = /(?<!\p{L})chiếm(?!\s+(?:ít nhất|tối thiểu|từ|trên|dưới|khoảng|không))(?!\p{L})/iu

/** A measure behind a comparator that only narrows whom a percentage is of ("50% tàu cá trên 15 mét …"). */
export const NARROWS = /^[^,;.:\d]{0,60}$/u

/** Verbs and commas after which a second number of a clause is an aim of its own. */
export const AIMS =
  /(?<!\p{L})(?:đạt|có|được|tăng|giảm|còn|hoàn thành|phấn đấu|thực hiện|với|trong đó|mỗi|ít nhất|tối thiểu|không quá)(?!\p{L})/iu

export const BASELINE =
  /(?<!\p{L})(?:hiện nay|hiện có|hiện tại|đến nay|tính đến|hiện đã|đã đạt|năm trước|cùng kỳ)(?!\p{L})/iu

/** Scores, rewards and examinations: numbers there are rules, not targets. */
export const SCORING =
  /(?<!\p{L})(?:cộng (?:thêm )?\d+ điểm|điểm cộng|điểm chuẩn|chấm điểm|thang điểm|trừ \d+ điểm|cộng (?:trực tiếp )?\d+|tiền thưởng|mức thưởng|ngẫu nhiên)(?!\p{L})/iu

/** Verbs and nouns that make a plain count a target wherever it stands. */
export const COUNT_TRIGGER =
  /(?:đạt|phấn đấu|ít nhất|tối thiểu|tăng thêm|nâng tổng số|tổng số|duy trì|thu hút|hình thành|thành lập|xây dựng|đào tạo|tổ chức|phát triển|hoàn thành|hỗ trợ|có|từ|trên|dưới|không quá|khoảng|giảm|tăng|còn|lên|xuống|mới|thêm|≥|≤|>|<|:)\s*(?:được\s+|đạt\s+|có\s+|ít nhất\s+|tối thiểu\s+|từ\s+|khoảng\s+|trên\s+|dưới\s+|mức\s+)*$/iu
