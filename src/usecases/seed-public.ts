import { dayOf } from '../domain/day.ts'
import { type Actor, hasRole } from '../domain/role.ts'
import { peopleOf } from '../store/person.ts'
import { snapshots } from '../store/public-snapshot.ts'
import { inTransaction } from '../store/transaction.ts'
import { contextFor, type Surroundings } from './context.ts'
import { publish, showPublishing } from './publish.ts'
import type { SeededRow } from './seed-register-rows.ts'

type Policy = readonly [monthAndDay: string, unit: 'KTHTDT' | 'VHXH', typed: Readonly<Record<string, string>>]

/** What the invented ward offers; the last one is still being talked about and not for everybody. */
const POLICIES: readonly Policy[] = [
  [
    '01-20',
    'VHXH',
    {
      ten: 'Cấp chữ ký số cá nhân lần đầu cho người dân làm thủ tục tại bộ phận một cửa',
      loai: 'chuong-trinh',
      doi_tuong: 'nguoi-dan',
      van_ban: 'Kế hoạch của UBND phường về phổ cập kỹ năng số',
      noi_tiep_nhan: 'Trung tâm Phục vụ hành chính công phường, các ngày làm việc',
      luot_huong: '612',
      cong_khai: '1',
    },
  ],
  [
    '02-12',
    'KTHTDT',
    {
      ten: 'Hỗ trợ hộ kinh doanh chuyển sang hóa đơn điện tử từ máy tính tiền',
      loai: 'chuong-trinh',
      doi_tuong: 'ho-kinh-doanh',
      van_ban: 'Kế hoạch của UBND phường về phát triển kinh tế số',
      noi_tiep_nhan: 'Phòng Kinh tế, Hạ tầng và Đô thị phường',
      het_han: '31/12/2026',
      luot_huong: '148',
      kinh_phi: '96',
      cong_khai: '1',
    },
  ],
  [
    '03-05',
    'VHXH',
    {
      ten: 'Lớp Bình dân học vụ số buổi tối tại nhà văn hóa tổ dân phố, không thu phí',
      loai: 'dao-tao',
      doi_tuong: 'nguoi-dan',
      noi_tiep_nhan: 'Tổ công nghệ số cộng đồng nơi cư trú',
      luot_huong: '385',
      cong_khai: '1',
    },
  ],
  [
    '05-18',
    'KTHTDT',
    {
      ten: 'Hỗ trợ một phần chi phí đăng ký nhãn hiệu cho sản phẩm của hợp tác xã',
      loai: 'chinh-sach',
      doi_tuong: 'doanh-nghiep-hop-tac-xa',
      van_ban: 'Nghị quyết của HĐND tỉnh về hỗ trợ phát triển tài sản trí tuệ',
      noi_tiep_nhan: 'Phòng Kinh tế, Hạ tầng và Đô thị phường',
      het_han: '30/11/2026',
      luot_huong: '4',
      kinh_phi: '60',
      cong_khai: '1',
    },
  ],
  [
    '08-24',
    'VHXH',
    {
      ten: 'Cho mượn bộ dụng cụ STEM dùng chung giữa các trường',
      loai: 'chuong-trinh',
      doi_tuong: 'truong-hoc',
      noi_tiep_nhan: 'Phòng Văn hóa – Xã hội phường',
      luot_huong: '6',
      cong_khai: '1',
    },
  ],
  [
    '09-15',
    'KTHTDT',
    {
      ten: 'Góp vốn đối ứng cho dự án thử nghiệm công nghệ, đang lấy ý kiến',
      loai: 'chinh-sach',
      doi_tuong: 'doanh-nghiep-hop-tac-xa',
      cong_khai: '0',
    },
  ],
]

/** Programmes of a few words: day, unit, name, whom for, turns. */
const PROGRAMMES = [
  ['04-14', 'KTHTDT', 'Tư vấn chuyển đổi số miễn phí cho doanh nghiệp nhỏ', 'doanh-nghiep-hop-tac-xa', '21'],
  ['06-09', 'VHXH', 'Cho mượn máy tính bảng học trực tuyến trong hè', 'nguoi-dan', '74'],
  ['07-14', 'KTHTDT', 'Hỗ trợ tiểu thương lắp mã nhận tiền tại chợ', 'ho-kinh-doanh', '93'],
  ['10-13', 'VHXH', 'Hướng dẫn trường học lập thư viện số dùng chung', 'truong-hoc', '5'],
  ['11-04', 'KTHTDT', 'Hỗ trợ hộ kinh doanh đưa sản phẩm lên sàn', 'ho-kinh-doanh', '38'],
] as const

const OFFERED: readonly Policy[] = [
  ...POLICIES,
  ...PROGRAMMES.map(
    ([day, unit, ten, doi_tuong, luot_huong]): Policy => [
      day,
      unit,
      { ten, loai: 'chuong-trinh', doi_tuong, luot_huong, cong_khai: '1' },
    ],
  ),
]

/** Rows of the register of policies, in place of made-up ones. */
export const seededPolicies = (year: string): ReadonlyMap<string, readonly SeededRow[]> =>
  new Map([
    ['chinh_sach', OFFERED.map(([day, unit, typed]): SeededRow => ({ unit, on: `${year}-${day}`, typed }))],
  ])

/** Publishes once what is marked, by the leader. Does nothing where something was published or nothing is marked. */
export async function seedPublication(surroundings: Surroundings, localityId: string): Promise<void> {
  const today = dayOf(surroundings.clock())
  const { people, before } = await inTransaction(surroundings.db, localityId, async trx => ({
    people: await peopleOf(trx, localityId, { day: today }),
    before: await snapshots(trx, localityId, { most: 1 }),
  }))
  const leader = people
    .map(
      ({ id, appointments }): Actor => ({
        personId: id,
        localityId,
        appointments: appointments.map(({ unitId, role, line }) => ({ unitId, role, line })),
      }),
    )
    .find(one => hasRole(one, 'leader-state'))
  if (before.length > 0 || leader === undefined) return
  const ctx = contextFor(surroundings, leader)
  const shown = await showPublishing(ctx, {})
  if (!shown.ok || shown.value.rows === 0) return
  const outcome = await publish(ctx, { seen: shown.value.seen })
  if (!outcome.ok) throw new Error(`the demonstration's publication was refused: ${outcome.refusal.code}`)
}
