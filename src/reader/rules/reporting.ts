/** A sentence about reporting: who merely may report difficulties does not count. */
export const REPORTS =
  /^(?!.*nếu có (?:khó khăn|vướng mắc)).*(?<!\p{L})(?:báo cáo|báo (?:tình hình|kết quả|số liệu)(?! xấu)|tổng hợp kết quả gửi|gửi[^.;]{0,80} tổng hợp|sơ kết|tổng kết)(?!\p{L})/isu

/**
 * Cadences as they are written. "3 tháng" is a quarter, "6 tháng" half a year, "1 năm" a year; "hằng năm" counts when it
 * belongs to reporting, not to a budget or a plan of the year.
 */
export const CADENCES: readonly { readonly cadence: string; readonly said: RegExp }[] = [
  {
    cadence: 'monthly',
    said: /(?<!\p{L})(?:h[àằ]ng tháng|mỗi tháng|theo tháng|định kỳ tháng|báo cáo tháng)(?!\p{L})/iu,
  },
  {
    cadence: 'quarterly',
    said: /(?<!\p{L})(?:h[àằ]ng quý|mỗi quý|theo quý|0?3 tháng|theo tháng, quý|tháng cuối (?:của )?(?:mỗi |h[àằ]ng )?quý|cuối (?:mỗi |h[àằ]ng )?quý(?! [IV1-4])|tháng, quý|định kỳ quý|báo cáo quý|(?:gửi|tổng hợp)[^.;]{0,60} theo quý)(?!\p{L})/iu,
  },
  {
    cadence: 'semiannual',
    said: /(?<![\p{L}\d])(?:0?6 tháng|sáu tháng|nửa năm|bán niên|giữa năm và cuối năm)(?!\p{L})/iu,
  },
  {
    cadence: 'annual',
    said: /(?:tháng|quý|kỳ)(?:\s*\([^()]{1,60}\))?,?\s+(?:và\s+)?(?:cả\s+)?năm(?=\s*\(|\s+(?:về|gửi|trước|theo|báo|cho|đối|kết|của|với|\(|trình)|[,.;)]|$)|(?:báo cáo|tổng kết|sơ kết)\s+(?:tổng kết\s+|kết quả\s+|công tác\s+)?(?:cuối\s+)?năm(?=\s+(?:trước|gửi|về|vào|cho|chậm)|[,.;)]|$)|(?:báo cáo|định kỳ|đánh giá|sơ kết|6 tháng|trước ngày|trước|tháng,|đột xuất|^|;)(?:[^.;]{0,110}[\s(])?(?:h[àằ]ng năm(?! của)|0?1 năm|một năm|cuối năm(?! 20\d{2})|và năm)(?!\p{L})|^h[àằ]ng năm[^.;]{0,40}báo cáo|[,;]\s+năm\s+(?:\()?trước\s+(?:ngày\s+)?\d/iu,
  },
  {
    cadence: 'adhoc',
    said: /(?<!\p{L})(?:đột xuất|theo yêu cầu(?! (?:phát triển|nhiệm vụ|công việc|thực tiễn))|khi (?:có|được) yêu cầu)(?!\p{L})/iu,
  },
  {
    cadence: 'midterm',
    said: /(?<!\p{L})(?:giữa nhiệm kỳ|giữa kỳ|giữa giai đoạn|sơ kết (?:giữa|giai đoạn|vào (?:giữa|năm))|2[,.]5 năm|hai năm rưỡi|nửa nhiệm kỳ)(?!\p{L})/iu,
  },
  {
    cadence: 'final',
    said: /(?<!\p{L})(?:cuối nhiệm kỳ|cuối giai đoạn|hết nhiệm kỳ|tổng kết (?:sau khi|vào (?:cuối|năm)|giai đoạn|nhiệm kỳ|0?5 năm))(?!\p{L})/iu,
  },
]
