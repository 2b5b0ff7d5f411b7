import type { CommitteeKind, CommitteePost } from '../domain/committee.ts'
import type { Line, Role } from '../domain/role.ts'

/** Somebody of the invented ward by role, and by unit where several hold it. */
type Who = { readonly role: Role; readonly unit?: string }

type Sits = Who & { readonly post: CommitteePost; readonly field?: string }

export type StoryConclusion =
  | {
      readonly kind: 'task'
      readonly line: Line
      readonly text: string
      readonly unit: string
      /** Days from today; below zero is late. */
      readonly dueIn: number
      readonly product: string
      readonly acceptance: string
    }
  /** About the first dated task that runs. */
  | { readonly kind: 'existing' | 'opinion'; readonly line: Line; readonly text: string }

export type StoryMeeting = {
  readonly title: string
  /** Held so many days ago; below zero it comes. */
  readonly back: number
  readonly time: string
  readonly place: string
  readonly guests: readonly string[]
  readonly own: readonly string[]
  /** null for one that comes. */
  readonly held: {
    readonly absent: Who
    readonly minutes: string
    readonly conclusions: readonly StoryConclusion[]
  } | null
}

type StoryCommittee = {
  readonly kind: CommitteeKind
  readonly line: Line
  readonly name: string
  readonly code: string
  readonly members: readonly Sits[]
  readonly rules: {
    readonly rhythm: 'monthly' | 'quarterly'
    readonly inviteDays: number
    readonly noticeDays: number
    readonly quorum: number
    readonly text: string
  }
  readonly meetings: readonly StoryMeeting[]
}

/** The steering committee writes in the form of the Party, its helpers in that of the State. */
export const COMMITTEES_OF_THE_STORY: readonly StoryCommittee[] = [
  {
    kind: 'steering',
    line: 'party',
    name: 'Ban Chỉ đạo phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số phường Hoa Mai',
    code: 'BCĐ',
    members: [
      { role: 'leader-party', post: 'chair' },
      { role: 'leader-state', post: 'deputy' },
      { role: 'committee', post: 'standing' },
      { role: 'standing-officer', post: 'secretary' },
      { role: 'unit-head', unit: 'TTPVHCC', post: 'member' },
      { role: 'unit-head', unit: 'VHXH', post: 'member' },
      { role: 'unit-head', unit: 'KTHTDT', post: 'member' },
      { role: 'unit-head', unit: 'CA', post: 'member', field: 'DA06' },
    ],
    rules: {
      rhythm: 'quarterly',
      inviteDays: 3,
      noticeDays: 5,
      quorum: 67,
      text: 'Ban Chỉ đạo làm việc theo chế độ tập thể, Trưởng Ban kết luận.\nThành viên vắng mặt cử người dự thay và báo trước một ngày.\nKết luận chưa xong được đưa lên đầu chương trình cuộc họp sau.',
    },
    meetings: [
      {
        title: 'Họp Ban Chỉ đạo kiểm điểm tiến độ quý trước',
        back: 75,
        time: '08:00',
        place: 'phòng họp tầng 2, trụ sở Đảng ủy phường',
        guests: ['Ủy ban Mặt trận Tổ quốc Việt Nam phường'],
        own: ['Phổ biến văn bản mới của tỉnh | Văn phòng'],
        held: {
          absent: { role: 'unit-head', unit: 'CA' },
          minutes:
            'Thư ký báo cáo tiến độ các nhiệm vụ quá hạn và chỉ tiêu chậm.\nTrung tâm Phục vụ hành chính công nêu khó khăn về thiết bị quét ở bộ phận một cửa.\nPhòng Kinh tế, Hạ tầng và Đô thị đề nghị khảo sát lại điểm lõm sóng trước khi lắp thêm trạm.',
          conclusions: [
            {
              kind: 'opinion',
              line: 'party',
              text: 'Thống nhất đánh giá kết quả quý trước theo báo cáo của cơ quan thường trực',
            },
            {
              kind: 'task',
              line: 'state',
              text: 'Khảo sát lại các điểm lõm sóng ở tổ dân phố 9 và tổ dân phố 12, lập danh sách đề nghị lắp trạm',
              unit: 'KTHTDT',
              dueIn: -18,
              product: 'Danh sách điểm lõm sóng kèm bản đồ',
              acceptance: 'Ban Chỉ đạo thông qua tại cuộc họp sau',
            },
            {
              kind: 'task',
              line: 'party',
              text: 'Đưa nội dung kỹ năng số vào sinh hoạt chi bộ ở các chi bộ tổ dân phố',
              unit: 'VPDU',
              dueIn: 30,
              product: 'Tài liệu sinh hoạt chuyên đề',
              acceptance: 'Thường trực Đảng ủy duyệt tài liệu',
            },
            {
              kind: 'existing',
              line: 'state',
              text: 'Báo cáo nguyên nhân chậm và thời gian hoàn thành tại cuộc họp sau',
            },
          ],
        },
      },
      {
        title: 'Họp Ban Chỉ đạo thường kỳ',
        back: -7,
        time: '14:00',
        place: 'phòng họp tầng 2, trụ sở Đảng ủy phường',
        guests: ['Ủy ban Mặt trận Tổ quốc Việt Nam phường', 'Bưu điện phường'],
        own: ['Thảo luận kế hoạch năm sau | Cơ quan thường trực'],
        held: null,
      },
    ],
  },
  {
    kind: 'helping',
    line: 'state',
    name: 'Tổ giúp việc Ban Chỉ đạo phường Hoa Mai',
    code: 'TGV',
    members: [
      { role: 'unit-head', unit: 'VHXH', post: 'chair' },
      { role: 'unit-head', unit: 'TTPVHCC', post: 'deputy' },
      { role: 'standing-officer', post: 'secretary' },
      { role: 'officer', unit: 'TTPVHCC', post: 'member' },
      { role: 'officer', unit: 'TTDV', post: 'member' },
      { role: 'officer', unit: 'CA', post: 'member', field: 'DA06' },
    ],
    rules: {
      rhythm: 'monthly',
      inviteDays: 2,
      noticeDays: 3,
      quorum: 50,
      text: 'Tổ giúp việc họp hằng tháng, chuẩn bị nội dung cho Ban Chỉ đạo.',
    },
    meetings: [
      {
        title: 'Họp Tổ giúp việc tháng trước',
        back: 25,
        time: '08:30',
        place: 'phòng họp tầng 1, trụ sở UBND phường',
        guests: [],
        own: [],
        held: {
          absent: { role: 'officer', unit: 'CA' },
          minutes: 'Từng thành viên báo cáo phần việc.\nThống nhất cách ghi sổ theo dõi giữa các đơn vị.',
          conclusions: [
            {
              kind: 'task',
              line: 'state',
              text: 'Rà soát số liệu sổ theo dõi của các đơn vị, gửi danh sách dòng còn thiếu',
              unit: 'VHXH',
              dueIn: 12,
              product: 'Danh sách dòng còn thiếu theo đơn vị',
              acceptance: 'Tổ trưởng Tổ giúp việc xác nhận',
            },
            { kind: 'opinion', line: 'state', text: 'Thống nhất mẫu ghi sổ theo dõi dùng chung' },
          ],
        },
      },
    ],
  },
]
