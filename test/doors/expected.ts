import type { Role } from '../../src/domain/role.ts'
import type { RouteName } from '../../src/web/routes.ts'

/** Who gets in through a door; everybody else is refused, in words, and nothing is changed. */
export type Door = {
  /** `anybody` needs no session; `staff` is everybody with a post; else the roles that may. */
  readonly open: 'anybody' | 'staff' | readonly Role[]
  /** Roles that may with an object of another unit, where that is not `open`. */
  readonly otherUnit?: readonly Role[]
  /** What is sent: right in every field, so that only the policy can refuse it. `{id}` is the object of the path. */
  readonly body?: Readonly<Record<string, string>>
}

const ADMINISTRATOR = ['administrator'] as const
const KEEPERS_OF_UNITS = ['standing-officer', 'administrator'] as const

const person = {
  name: 'Người Thứ Hai',
  unitId: '{unit}',
  post: 'Chuyên viên',
  role: 'officer',
  line: 'state',
  login: 'nguoi.thu.hai',
}

/** One line a route. A route that is not here does not compile. */
export const EXPECTED = {
  'GET /healthz': { open: 'anybody' },
  'GET /readyz': { open: 'anybody' },
  'GET /assets/:name': { open: 'anybody' },
  'GET /dang-nhap': { open: 'anybody' },
  'POST /dang-nhap': { open: 'anybody' },
  'POST /dang-xuat': { open: 'anybody' },
  'GET /doi-mat-khau': { open: 'staff' },
  'POST /doi-mat-khau': { open: 'staff' },
  'GET /giao-dien': { open: 'staff' },
  'POST /giao-dien': { open: 'staff' },
  'GET /': { open: 'staff' },
  'GET /don-vi': { open: 'staff' },
  'GET /don-vi/them': { open: KEEPERS_OF_UNITS },
  'POST /don-vi/them': { open: KEEPERS_OF_UNITS, body: { name: 'Tổ công nghệ số', kind: 'hamlet' } },
  'GET /don-vi/:unitId': { open: KEEPERS_OF_UNITS },
  'POST /don-vi/:unitId': { open: KEEPERS_OF_UNITS, body: { rowVersion: '1', aliases: 'Tên khác' } },
  'GET /nguoi-dung': { open: ADMINISTRATOR },
  'GET /nguoi-dung/them': { open: ADMINISTRATOR },
  'POST /nguoi-dung/them': { open: ADMINISTRATOR, body: person },
  'GET /nguoi-dung/:personId': { open: ADMINISTRATOR },
  'POST /nguoi-dung/:personId/mat-khau': { open: ADMINISTRATOR },
  'POST /chuc-vu/:appointmentId/ket-thuc': { open: ADMINISTRATOR, body: { lastDay: '18/6/2026' } },
} as const satisfies Record<RouteName, Door>
