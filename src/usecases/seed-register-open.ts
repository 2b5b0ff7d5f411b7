import { BUDGET_REGISTERS } from '../domain/budget.ts'
import { addDays } from '../domain/day.ts'
import { hasRole, worksIn } from '../domain/role.ts'
import type { RegisterRecord } from '../store/register.ts'
import { decideRow } from './decide-row.ts'
import { enterRow } from './enter-row.ts'
import { must } from './seed-people.ts'
import type { Stage } from './seed-registers.ts'

/** Rows of the last days: some wait for a second person, one was given back. */
const OPEN: readonly {
  readonly register: string
  readonly unit: string
  readonly back: number
  readonly typed: Readonly<Record<string, string>>
  readonly returned?: string
}[] = [
  {
    register: 'tuyen_truyen',
    unit: 'TTDV',
    back: 2,
    typed: { hinh_thuc: 'truyen-thanh-co-so', so_luot: '6', dia_ban: 'Toàn phường', noi_dung: 'Ngày hội số' },
  },
  {
    register: 'binh_dan_hoc_vu_so',
    unit: 'TDP',
    back: 1,
    typed: {
      to_dan_pho: 'Tổ dân phố 1',
      doi_tuong: 'nguoi-cao-tuoi',
      hinh_thuc: 'truc-tiep',
      buoi: '1',
      luot_nguoi: '27',
    },
  },
  {
    register: 'cat_giam_thu_tuc',
    unit: 'TTPVHCC',
    back: 3,
    typed: {
      thu_tuc: 'Xác nhận nơi cư trú để nhập học',
      kien_nghi: 'cat-giam-giay-to',
      thu_tuc_so: '1',
      ngay_giam: '1',
    },
  },
  {
    register: 'su_dung_san_pham',
    unit: 'TTPVHCC',
    back: 2,
    typed: { hang_muc: 'Máy tra cứu tự phục vụ', dang_dung: '1' },
    returned: 'Ghi thêm số lượt sử dụng của từng máy từ lần ghi trước.',
  },
]

/** What the last days left undone, so that somebody's work shows it. */
export async function leaveOpen(
  { at, actors, keeper, units, told, today }: Stage,
  registers: readonly RegisterRecord[],
): Promise<void> {
  for (const { register: code, unit, back, typed, returned } of OPEN) {
    const register = registers.find(one => one.code === code)
    const unitId = units.find(one => one.code === unit)?.id ?? ''
    const author = actors.find(one => worksIn(one, unitId) && hasRole(one, 'officer'))
    if (register === undefined || author === undefined) continue
    // What is used is named by the task that it was bought for.
    const of = told.get(code)?.find(row => row.typed.hang_muc === typed.hang_muc)?.typed.nhiem_vu
    if (code === BUDGET_REGISTERS.uses && of === undefined) continue
    const on = addDays(today, -back)
    const { entryId } = must(
      await enterRow(at(author, on, 16), {
        registerId: register.id,
        unitId,
        on,
        typed: of === undefined ? typed : { ...typed, nhiem_vu: of },
        files: [],
      }),
    )
    if (returned !== undefined)
      must(
        await decideRow(at(keeper, addDays(on, 1), 10), {
          entryId,
          version: 1,
          decision: 'returned',
          reason: returned,
        }),
      )
  }
}
