import type { InspectionKind } from '../domain/inspection.ts'
import type { FindingKind } from '../domain/inspection-finding.ts'

export type StoryInspection = {
  readonly title: string
  readonly kind: InspectionKind
  readonly content: string
  readonly unit: string
  /** Began so many days ago; below zero only the line of the programme stands. */
  readonly back: number
  readonly lasts: number
  readonly findings: readonly { readonly kind: FindingKind; readonly text: string }[]
  /** What the unit says to the first finding; null while nothing was put to it. */
  readonly explained: string | null
  readonly remedy: {
    readonly text: string
    readonly dueIn: number
    readonly product: string
    readonly acceptance: string
    readonly assessment: string
  } | null
}

/** One that was concluded, one under way, one that comes. */
export const INSPECTIONS_OF_THE_STORY: readonly StoryInspection[] = [
  {
    title: 'Kiểm tra việc cập nhật tiến độ và minh chứng tại Phòng Văn hóa - Xã hội',
    kind: 'inspection',
    content: 'việc cập nhật tiến độ, minh chứng và số liệu chỉ tiêu chuyển đổi số',
    unit: 'VHXH',
    back: 45,
    lasts: 7,
    findings: [
      {
        kind: 'shortcoming',
        text: 'Cập nhật nêu đã xong nhưng chưa ghi ngày bàn giao sản phẩm và người nhận.',
      },
      { kind: 'right', text: 'Phân công người thực hiện đầy đủ, đúng lĩnh vực.' },
    ],
    explained: 'Sản phẩm đã bàn giao, phòng bổ sung biên bản bàn giao vào minh chứng.',
    remedy: {
      text: 'Rà soát toàn bộ cập nhật từ đầu năm, bổ sung ngày bàn giao và người nhận sản phẩm',
      dueIn: 9,
      product: 'Danh sách cập nhật đã bổ sung',
      acceptance: 'Cơ quan thường trực đối chiếu đủ',
      assessment:
        'Đơn vị duy trì việc cập nhật đúng nhịp, phân công rõ người thực hiện.\nMột số cập nhật chưa thể hiện đủ ngày bàn giao và người nhận sản phẩm.',
    },
  },
  {
    title: 'Giám sát việc thực hiện nhiệm vụ hạ tầng số',
    kind: 'supervision',
    content: 'tiến độ nhiệm vụ hạ tầng số và việc sử dụng điểm truy cập công cộng',
    unit: 'KTHTDT',
    back: 3,
    lasts: 9,
    findings: [
      { kind: 'rhythm', text: 'Có tháng đơn vị không cập nhật tiến độ trên hệ thống.' },
      { kind: 'unproven', text: 'Cập nhật nêu đã hoàn thành nhưng chưa có tài liệu kèm theo.' },
    ],
    explained: null,
    remedy: null,
  },
  {
    title: '',
    kind: 'inspection',
    content: 'việc ghi sổ theo dõi hồ sơ trực tuyến tại bộ phận một cửa',
    unit: 'TTPVHCC',
    back: -40,
    lasts: 0,
    findings: [],
    explained: null,
    remedy: null,
  },
]
