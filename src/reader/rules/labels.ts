/** What a labelled line or a table column gives. */
export type LabelKind =
  | 'lead'
  | 'support'
  | 'deadline'
  | 'product'
  | 'task'
  | 'content'
  | 'group'
  | 'authority'
  | 'leader'

/**
 * Labels of lines under a task ("Đơn vị chủ trì: …") and titles of table columns. The first that fits decides:
 * "Sản phẩm hoàn thành" is a product, "Cơ quan chủ trì, phối hợp" a group, "Thời gian thực hiện" a deadline although it holds "thực hiện".
 */
const LABELS: readonly { readonly kind: LabelKind; readonly title: RegExp }[] = [
  {
    kind: 'product',
    title:
      /^(?:ra cái gì|làm ra gì|minh chứng|bằng chứng|sản phẩm|kết quả|hồ sơ|đầu ra|dự kiến (?:sản phẩm|kết quả))/iu,
  },
  {
    kind: 'deadline',
    title:
      /^(?:thời gian|thời hạn|thời điểm|tiến độ|hạn|mốc thời gian|lộ trình)(?!\p{L})|hoàn thành$|^khi nào(?!\p{L})/iu,
  },
  { kind: 'lead', title: /^ai (?:làm|lo|thực hiện|chủ trì|phụ trách)$/iu },
  { kind: 'leader', title: /^(?:lãnh đạo|đồng chí|người)\s+(?:phụ trách|chỉ đạo|chịu trách nhiệm)/iu },
  {
    kind: 'group',
    title:
      /^(?:cơ quan|đơn vị|tổ chức),?\s*(?:thực hiện|chủ trì)(?: và|,|\/)\s*phối hợp|^phân công(?: thực hiện| nhiệm vụ)?$/iu,
  },
  {
    kind: 'support',
    title:
      /phối hợp(?: thực hiện)?$|^phối hợp|^(?:các )?(?:đơn vị|cơ quan|tổ chức|lực lượng)?\s*(?:cùng |đồng )?(?:tham gia|hỗ trợ)(?: thực hiện| phối hợp)?$|^(?:cùng|đồng) thực hiện$|^(?:với|cùng) ai$|^ai (?:cùng|phối hợp|hỗ trợ|tham gia)(?: làm| thực hiện)?$/iu,
  },
  {
    kind: 'lead',
    title:
      /^(?:các\s+)?(?:cơ quan|đơn vị|ban, ngành|bộ phận|phòng|tổ chức|người|cá nhân|chủ thể|cơ quan, đơn vị|đơn vị, cơ quan|đầu mối)?[\s,]*(?:được giao )?(?:chủ trì|thực hiện|chịu trách nhiệm|phụ trách|đầu mối|tham mưu|trách nhiệm|theo dõi)(?: (?:thực hiện|chính|tham mưu|triển khai|theo dõi|chủ trì|triển khai thực hiện|theo dõi, đánh giá))*$/iu,
  },
  {
    kind: 'authority',
    title:
      /^(?:cấp|cơ quan|thẩm quyền|người)\s*(?:có thẩm quyền\s*)?(?:quyết định|phê duyệt|ban hành|trình|ký)/iu,
  },
  { kind: 'task', title: /^(?:các )?(?:nhiệm vụ|công việc|nhiệm vụ cụ thể|tên nhiệm vụ|việc thực hiện)$/iu },
  {
    kind: 'content',
    title:
      /^(?:nội dung|mục đích|yêu cầu|phạm vi|mô tả|đối tượng|kinh phí|nguồn (?:vốn|kinh phí|lực)|địa điểm|địa bàn|số lượng|hình thức|thành phần|quy mô|ghi chú|căn cứ)(?: thực hiện| công việc| cụ thể| chủ yếu| tham gia)?$/iu,
  },
]

/** "Rõ việc", "Rõ thời gian": the six clarities as titles of columns and labels. */
const CLEAR: Readonly<Record<string, LabelKind>> = {
  việc: 'task',
  người: 'leader',
  'trách nhiệm': 'lead',
  'thời gian': 'deadline',
  'sản phẩm': 'product',
  'kết quả': 'product',
  'thẩm quyền': 'authority',
}

/** Abbreviations in titles of columns, where room is scarce. */
const SHORTENED: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})CQ(?!\p{L})/gu, 'cơ quan'],
  [/(?<!\p{L})(?:ĐV|đ\/v)(?!\p{L})/gu, 'đơn vị'],
  [/(?<!\p{L})(?:TG|T\/gian|th\.gian)(?!\p{L})/giu, 'thời gian'],
  [/(?<!\p{L})SP(?!\p{L})/gu, 'sản phẩm'],
  [/(?<!\p{L})KQ(?!\p{L})/gu, 'kết quả'],
  [/(?<!\p{L})PH(?!\p{L})/gu, 'phối hợp'],
  [/(?<!\p{L})CT(?!\p{L})/gu, 'chủ trì'],
  [/(?<!\p{L})NV(?!\p{L})/gu, 'nhiệm vụ'],
  [/(?<!\p{L})TH(?!\p{L})/gu, 'thực hiện'],
]

/** A title with its abbreviations written out ("CQ tham mưu", "TG hoàn thành"). */
export const writtenOut = (title: string): string =>
  SHORTENED.reduce((text, [short, long]) => text.replace(short, long), title)

export function labelKind(title: string): LabelKind | null {
  const clear = /^rõ\s+(\S+(?:\s+\S+)?)$/iu.exec(title.trim())?.[1]
  const own = clear === undefined ? undefined : CLEAR[clear.toLowerCase()]
  return own ?? LABELS.find(rule => rule.title.test(title.trim()))?.kind ?? null
}

/** "Label: value", the label at most 60 characters long. */
export const LABELLED = /^([\p{L}][^:;.]{1,60}?)\s*:\s*(.*)$/su

/** Titles of table columns that are no labels of lines. */
export const COLUMNS = {
  ordinal: /^(?:stt|tt|số tt|số thứ tự|mã số|mã)$/iu,
  /** "Tháng | Việc phải làm": a column named by a span of time alone, whose cells hold its number. */
  span: /^(?:tháng|quý|quí|tuần)$/iu,
  group: /^(?:các )?(?:nhóm|lĩnh vực|trụ cột|hợp phần|mảng|chương trình, nhóm)(?!\p{L})/iu,
  task: /(?:tên )?(?:nhiệm vụ|công việc|nội dung|hoạt động|giải pháp|đề án|chương trình|dự án|đầu việc|phần việc)|^(?:tên )?việc(?: (?:phải|cần|sẽ|được giao))?(?: (?:làm|thực hiện|triển khai))?$/iu,
  target: /(?:chỉ tiêu|mục tiêu|chỉ số)/iu,
  unit: /^(?:đơn vị(?: tính)?|đvt|đv tính)$/iu,
  value:
    /(?:kết quả|giá trị|kế hoạch|mục tiêu|chỉ tiêu (?:cụ thể|giao|phấn đấu|đến|năm)|phấn đấu|mức|giai đoạn|đến năm|năm)\s*(?:đạt|được|phấn đấu|đến|năm)?\s*(?:20\d{2})?/iu,
  baseline:
    /(?:kết quả (?:thực hiện )?20\d{2}|thực hiện 20\d{2}|ước (?:thực hiện|đạt)|hiện trạng|thực trạng|hiện nay|kết quả năm|thực hiện năm|đã đạt)/iu,
  scoring: /(?:điểm chuẩn|chấm điểm|thang điểm|điểm tối đa|tiêu chí (?:thi đua|đánh giá|chấm))/iu,
} as const
