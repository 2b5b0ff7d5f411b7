import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'

/** Plans that communes have issued lie beside the checkout, where they lie at all; they are never copied into it. */
const REAL = join(import.meta.dirname, '../../../shared/plans')
const OWN = join(import.meta.dirname, '../../sample/built')

/** What measures each target of a plan, in the order in which it is read: register and indicator of the library. */
const MEASURED: Readonly<Record<string, string>> = {
  '001': 'thiet_bi.ty_le_mang kinh_phi.tren_tong_chi',
  '002': 'dich_vu_cong.ty_le_truc_tuyen khong_tien_mat.ty_le_giao_dich',
  '003': `phu_song.ty_le_5g phu_song.ty_le_bang_rong phu_song.toc_do kinh_phi.nghien_cuu kinh_phi.tren_grdp
    stem.ty_le_day ky_nang_can_bo.boi_duong_can_bo ky_nang_can_bo.ty_le_ky_nang de_an_06.dich_vu_so
    ky_nang_can_bo.lanh_dao_kt doanh_nghiep.ty_le_ung_dung y_te_so.ty_le_tiep_can du_an_dau_tu.ty_le_ha_tang
    doanh_nghiep.ty_le_doi_moi dich_vu_cong.ty_le_truc_tuyen khong_tien_mat.ty_le_giao_dich so_hoa.ty_le_thu_tuc
    dich_vu_cong.thu_tuc_toan_trinh dich_vu_cong.ty_le_xu_ly nen_tang.ty_le_nen_tang so_lieu_tinh.hdi`,
  '004': 'ky_nang_can_bo.lanh_dao_kt',
  'ke-hoach-58': `dich_vu_cong.ty_le_truc_tuyen dich_vu_cong.ty_le_thanh_toan so_hoa.ty_le_ket_qua so_hoa.dung_lai
    nen_tang.ty_le_van_ban de_an_06.chu_ky_so de_an_06.suc_khoe ky_nang_can_bo.boi_duong_can_bo
    to_cong_nghe_so.ty_le_to pho_cap_so.ty_le khong_tien_mat.ho_kinh_doanh kinh_phi.tren_tong_chi`,
  'ke-hoach-du-lieu-so': 'so_hoa.dung_lai',
}

export type MeasuredPlan = {
  readonly name: string
  readonly path: string
  readonly real: boolean
  /** "register.indicator" by the target's place in the plan. */
  readonly measured: readonly string[]
}

/** The project's own plans, and the real ones where they lie beside the checkout. */
export const MEASURED_PLANS: readonly MeasuredPlan[] = [
  { folder: OWN, real: false },
  { folder: REAL, real: true },
].flatMap(({ folder, real }) =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter(name => name.endsWith('.txt'))
    .sort()
    .flatMap(name => {
      const key = basename(name, '.txt').replace(/^(00\d)_.*$/u, '$1')
      const measured = MEASURED[key]?.split(/\s+/u)
      return measured === undefined ? [] : [{ name: key, path: join(folder, name), real, measured }]
    }),
)
