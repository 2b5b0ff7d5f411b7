import type { Day } from '../domain/day.ts'
import { searchKey } from '../domain/order-vi.ts'
import type { Line } from '../domain/role.ts'
import { plansOf } from '../store/plan.ts'
import { targetsOf } from '../store/target.ts'
import { inTransaction } from '../store/transaction.ts'
import { bindTarget } from './bind-target.ts'
import type { Context, Surroundings } from './context.ts'
import { must } from './seed-people.ts'

export type Measured = {
  readonly words: string
  readonly by: { readonly numerator: string; readonly denominator: string; readonly span: 'year' | 'all' }
}

const share = (register: string, above: string, below: string) => ({
  numerator: `sum(${register}, "${above}")`,
  denominator: `sum(${register}, "${below}")`,
  span: 'year' as const,
})
/** A state that each entry tells anew: the newest row of each place, unit or group. */
const standing = (register: string, by: string, above: string, below: string) => ({
  numerator: `sum(latest(${register}, "${by}"), "${above}")`,
  denominator: `sum(latest(${register}, "${by}"), "${below}")`,
  span: 'all' as const,
})

/** How the targets of the invented plan are measured, by words of their names without marks. */
export const MEASURED: readonly Measured[] = [
  { words: 'nop truc tuyen', by: share('dich_vu_cong', 'truc_tuyen', 'tiep_nhan') },
  { words: 'thanh toan truc tuyen', by: share('dich_vu_cong', 'thanh_toan_tt', 'co_phi') },
  {
    words: 'duoc so hoa',
    by: {
      numerator: 'sum(so_hoa.filter(r, r.loai == "ket-qua-giai-quyet"), "da_so_hoa")',
      denominator: 'sum(so_hoa.filter(r, r.loai == "ket-qua-giai-quyet"), "phai_so_hoa")',
      span: 'year' as const,
    },
  },
  { words: 'moi truong mang', by: share('nen_tang', 'van_ban_dien_tu', 'van_ban') },
  { words: 'chu ky so', by: standing('de_an_06', 'unit', 'chu_ky_so', 'du_dieu_kien') },
  { words: 'suc khoe', by: standing('de_an_06', 'unit', 'so_suc_khoe', 'du_dieu_kien') },
  { words: 'boi duong ky nang', by: standing('ky_nang_can_bo', 'nhom', 'da_boi_duong', 'tong_so') },
  {
    words: 'to cong nghe so',
    by: {
      numerator: 'distinct(to_cong_nghe_so, "to_dan_pho")',
      denominator: 'distinct(pho_cap_so, "to_dan_pho")',
      span: 'all' as const,
    },
  },
  { words: 'vneid', by: standing('pho_cap_so', 'to_dan_pho', 'da_xac_nhan', 'truong_thanh') },
  {
    words: 'khong dung tien mat',
    by: {
      numerator: 'sum(latest(khong_tien_mat.filter(r, r.noi == "ho-kinh-doanh"), "noi"), "co_thanh_toan")',
      denominator: 'sum(latest(khong_tien_mat.filter(r, r.noi == "ho-kinh-doanh"), "noi"), "tong_so")',
      span: 'all' as const,
    },
  },
  {
    words: 'chi ngan sach',
    by: {
      numerator: 'sum(kinh_phi.filter(r, r.buoc == "chi" && r.nguon == "nha-nuoc"), "so_tien")',
      denominator: 'sum(latest(co_so_kinh_phi.filter(r, r.co_so == "tong-chi"), "co_so"), "so_tien")',
      span: 'year' as const,
    },
  },
]

/** The target that was typed until a register took it over, by words of its name without marks; see `seed-typed.ts`. */
export const TAKEN_OVER: Measured = {
  words: 'su dung lai',
  by: {
    numerator: 'sum(so_hoa.filter(r, r.loai == "ho-so-tiep-nhan"), "dung_lai")',
    denominator: 'sum(so_hoa.filter(r, r.loai == "ho-so-tiep-nhan"), "da_so_hoa")',
    span: 'year',
  },
}

/** The target that the Party's plan alone has. */
export const OF_PARTY: Measured = {
  words: 'dang vien du hoc tap',
  by: {
    numerator: 'sum(hoi_nghi.filter(r, r.doi_tuong == "dang-vien"), "tham_du")',
    denominator: 'sum(hoi_nghi.filter(r, r.doi_tuong == "dang-vien"), "trieu_tap")',
    span: 'year',
  },
}

/** From a day on measures by registers the targets of the running plan of a line whose names hold the words. */
export async function bindAll(
  surroundings: Surroundings,
  ctx: Context,
  localityId: string,
  from: Day,
  measures: readonly Measured[],
  line: Line = 'state',
): Promise<void> {
  const targets = await inTransaction(surroundings.db, localityId, async trx => {
    const plan = (await plansOf(trx, localityId)).find(
      one => one.line === line && one.kind === 'action' && one.stage === 'adopted',
    )
    return plan === undefined ? [] : targetsOf(trx, localityId, { planId: plan.id, running: true })
  })
  for (const target of targets) {
    const name = searchKey(target.name)
    const measured = measures.find(one => name.includes(one.words))?.by
    if (measured === undefined) continue
    must(
      await bindTarget(ctx, {
        targetId: target.id,
        seen: 0,
        ...measured,
        numeratorName: target.numeratorName ?? target.name,
        denominatorName: target.denominatorName ?? target.name,
        rhythm: 'monthly',
        from,
        reason: '',
      }),
    )
  }
}
