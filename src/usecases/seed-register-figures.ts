import { type Day, daysBetween } from '../domain/day.ts'
import { isNumeric, type RegisterDefinition, type RegisterField } from '../domain/register.ts'

/**
 * Shares at the beginning, in the middle and at the end of the year; where two stand, the year goes evenly from the one to
 * the other.
 */
type Course = readonly [number, number] | readonly [number, number, number]

/** A number of the invented ward. */
type Rule =
  /** What a place, unit or group has, by its code: a year does not change it. `waver`: by so many percent it does. */
  | { readonly of: number | Readonly<Record<string, number>>; readonly waver?: number }
  /** Somewhere between, the same all year for a place. */
  | { readonly between: readonly [number, number] }
  /** Somewhere between, another one each time. */
  | { readonly each: readonly [number, number] }
  /** A share of another field of the row. */
  | { readonly part: string; readonly course: Course }
  /** A share of the most points that the field takes. */
  | { readonly points: Course }

const part = (of: string, ...course: Course): Rule => ({ part: of, course })

const FIGURES: Readonly<Record<string, Rule>> = {
  'de_an_06.du_dieu_kien': { of: 18_420 },
  'de_an_06.dinh_danh_2': part('du_dieu_kien', 0.86, 0.96),
  'de_an_06.so_suc_khoe': part('du_dieu_kien', 0.82, 0.96),
  'de_an_06.chu_ky_so': part('du_dieu_kien', 0.24, 0.5),
  'de_an_06.huong_an_sinh': { of: 1264 },
  'de_an_06.tai_khoan_an_sinh': part('huong_an_sinh', 0.78, 0.97),
  'de_an_06.truong_thanh': { of: 17_260 },
  'de_an_06.dung_dich_vu_so': part('truong_thanh', 0.58, 0.81),
  'dich_vu_cong.tiep_nhan': { of: 252, waver: 12 },
  'dich_vu_cong.truc_tuyen': part('tiep_nhan', 0.7, 0.9),
  'dich_vu_cong.toan_trinh': part('tiep_nhan', 0.4, 0.7),
  'dich_vu_cong.giai_quyet': part('tiep_nhan', 0.96, 0.98),
  'dich_vu_cong.giai_quyet_tt': part('giai_quyet', 0.62, 0.86),
  'dich_vu_cong.thu_tuc_du_dk': { of: 186 },
  'dich_vu_cong.thu_tuc_toan_trinh': part('thu_tuc_du_dk', 0.7, 0.93),
  'dich_vu_cong.dung_han': part('giai_quyet', 0.95, 0.99),
  'dich_vu_cong.co_phi': part('tiep_nhan', 0.54, 0.57),
  'dich_vu_cong.thanh_toan_tt': part('co_phi', 0.58, 0.84),
  'dich_vu_cong.phi_dia_gioi': part('tiep_nhan', 0.03, 0.09),
  'so_hoa.phai_so_hoa': {
    of: { 'ho-so-tiep-nhan': 252, 'ket-qua-giai-quyet': 243, 'ho-so-luu-tru': 420, 'ho-tich': 310 },
    waver: 8,
  },
  'so_hoa.da_so_hoa': part('phai_so_hoa', 0.94, 1),
  'so_hoa.dung_lai': part('da_so_hoa', 0.36, 0.7),
  'nen_tang.nguoi_phai_dung': {
    of: {
      'quan-ly-van-ban-va-dieu-hanh': 96,
      'giai-quyet-thu-tuc-hanh-chinh': 34,
      'hop-truc-tuyen-hop-khong-giay': 58,
      'bao-cao': 41,
      'cong-thong-tin': 12,
      'thu-cong-vu': 96,
      'nen-tang-khac': 20,
    },
  },
  'nen_tang.nguoi_dung': part('nguoi_phai_dung', 0.82, 1),
  'nen_tang.van_ban': {
    of: {
      'quan-ly-van-ban-va-dieu-hanh': 690,
      'giai-quyet-thu-tuc-hanh-chinh': 252,
      'hop-truc-tuyen-hop-khong-giay': 24,
      'bao-cao': 36,
      'cong-thong-tin': 18,
      'thu-cong-vu': 410,
      'nen-tang-khac': 30,
    },
    waver: 10,
  },
  'nen_tang.van_ban_dien_tu': part('van_ban', 0.98, 1),
  'pho_cap_so.truong_thanh': { between: [1050, 1580] },
  'pho_cap_so.da_xac_nhan': part('truong_thanh', 0.12, 0.62),
  'phu_song.ho': { between: [380, 640] },
  'phu_song.ho_cap_quang': part('ho', 0.82, 0.97),
  'phu_song.ho_bang_rong': part('ho', 0.74, 0.92),
  'phu_song.toc_do': { of: 1, waver: 30 },
  'phu_song.wifi_cong_cong': { between: [0, 3] },
  'khong_tien_mat.tong_so': {
    of: {
      'ho-kinh-doanh': 412,
      cho: 2,
      'truong-hoc': 5,
      'co-so-y-te': 3,
      'dich-vu-dien-nuoc-moi-truong': 4,
    },
  },
  // Reached by the middle of the year and lost again in the third quarter.
  'khong_tien_mat.co_thanh_toan': part('tong_so', 0.5, 0.83, 0.69),
  'khong_tien_mat.tong_giao_dich': {
    of: {
      'ho-kinh-doanh': 8200,
      cho: 2600,
      'truong-hoc': 1900,
      'co-so-y-te': 1400,
      'dich-vu-dien-nuoc-moi-truong': 5100,
    },
    waver: 6,
  },
  'khong_tien_mat.giao_dich': part('tong_giao_dich', 0.48, 0.74),
  'doanh_nghiep.tong_so': { of: { 'doanh-nghiep': 86, 'hop-tac-xa': 4, 'ho-kinh-doanh': 412 } },
  'doanh_nghiep.doi_moi': part('tong_so', 0.12, 0.33),
  'doanh_nghiep.chuyen_doi_so': part('tong_so', 0.4, 0.72),
  'doanh_nghiep.hoa_don': part('tong_so', 0.7, 0.95),
  'doanh_nghiep.san': part('tong_so', 0.1, 0.28),
  'doanh_nghiep.khoi_nghiep': { of: { 'doanh-nghiep': 2, 'hop-tac-xa': 0, 'ho-kinh-doanh': 1 } },
  'doanh_nghiep.ung_dung_kq': part('tong_so', 0.03, 0.09),
  'ky_nang_can_bo.tong_so': {
    of: {
      'lanh-dao-quan-ly': 24,
      'cong-chuc': 42,
      'vien-chuc': 118,
      'nguoi-hoat-dong-khong-chuyen-trach': 56,
    },
  },
  'ky_nang_can_bo.dat_ky_nang': part('tong_so', 0.5, 0.9),
  'ky_nang_can_bo.da_boi_duong': part('tong_so', 0.55, 0.97),
  'ky_nang_can_bo.chuyen_mon_kt': part('tong_so', 0.2, 0.28),
  'ky_nang_can_bo.dung_ai': part('tong_so', 0.2, 0.7),
  'thiet_bi.can_bo': {
    of: { VP: 16, VHXH: 11, KTHTDT: 12, TTPVHCC: 9, CA: 28, BCHQS: 7, TTDV: 10, VPDU: 13 },
  },
  'thiet_bi.co_may': part('can_bo', 0.8, 1),
  'thiet_bi.co_mang': part('can_bo', 0.75, 1),
  'thiet_bi.chu_ky_so': part('can_bo', 0.68, 0.98),
  'thiet_bi.may_can_thay': part('can_bo', 0.24, 0.08),
  'stem.hoc_sinh': { of: { THCS: 842, TH: 1126 } },
  'stem.tham_gia': part('hoc_sinh', 0.24, 0.62),
  'stem.cau_lac_bo': { of: { THCS: 3, TH: 2 } },
  'stem.giao_vien': { of: { THCS: 12, TH: 14 } },
  'stem.hoat_dong': { each: [2, 5] },
  'phan_loai_du_lieu.bo_du_lieu': { of: { VP: 14, VHXH: 11, KTHTDT: 9, TTPVHCC: 8, CA: 6 } },
  'phan_loai_du_lieu.da_phan_loai': part('bo_du_lieu', 0.4, 0.95),
  'phan_loai_du_lieu.du_lieu_mo': part('bo_du_lieu', 0.1, 0.34),
  'phan_loai_du_lieu.he_thong': { of: { VP: 4, VHXH: 1, KTHTDT: 2, TTPVHCC: 2, CA: 2 } },
  'phan_loai_du_lieu.co_cap_do': part('he_thong', 0.5, 1),
  'chi_so_766.cong_khai': { points: [0.8, 0.96] },
  'chi_so_766.tien_do': { points: [0.85, 0.97] },
  'chi_so_766.so_hoa': { points: [0.6, 0.87] },
  'chi_so_766.truc_tuyen': { points: [0.6, 0.85] },
  'chi_so_766.hai_long': { points: [0.9, 0.98] },
  'binh_dan_hoc_vu_so.buoi': { each: [1, 3] },
  'binh_dan_hoc_vu_so.luot_nguoi': { each: [22, 64] },
  'binh_dan_hoc_vu_so.hoan_thanh': part('luot_nguoi', 0.78, 0.95),
  'cat_giam_thu_tuc.thu_tuc_so': { each: [1, 3] },
  'cat_giam_thu_tuc.ngay_giam': { each: [1, 5] },
  'dat_hang_kh.kinh_phi': { each: [40, 180] },
  'du_an_dau_tu.tong_muc': { between: [900, 14_000] },
  'du_an_dau_tu.phan_so': part('tong_muc', 0.04, 0.06),
  'hoi_nghi.trieu_tap': { each: [45, 160] },
  'hoi_nghi.tham_du': part('trieu_tap', 0.91, 0.97),
  'hop_tac.kinh_phi': { each: [20, 240] },
  'sang_kien.so_luong': { each: [1, 2] },
  'su_co.so_luong': { each: [1, 3] },
  'to_cong_nghe_so.luot_ho_tro': { each: [18, 70] },
  'to_cong_nghe_so.tong_to': { of: 14 },
  'to_cong_nghe_so.thanh_vien': { each: [3, 6] },
  'y_te_so.dan_so': { of: 25_340 },
  'y_te_so.tiep_can': part('dan_so', 0.61, 0.84),
  'y_te_so.ho_so_suc_khoe': part('dan_so', 0.78, 0.93),
  'y_te_so.kham_tu_xa': { each: [18, 46] },
  'y_te_so.dat_lich': { each: [60, 140] },
  'tuyen_truyen.so_luot': { each: [2, 14] },
  'tuyen_truyen.tiep_can': { each: [150, 2600] },
}

/** How many of a hundred places say yes, where it is not one in two at first and all at last. */
const YES: Readonly<Record<string, Course>> = {
  'phu_song.co_5g': [0.4, 0.9],
  'phu_song.lom_song': [0.35, 0.05],
}

/** The same number for the same words: what looks like chance is the same in every demonstration. */
export const spread = (words: string, most: number): number => {
  let hash = 7
  for (const letter of words) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003
  return hash % most
}

/** How far the year of a day has gone, from 0 to 1. */
export const wayOf = (on: Day): number => Math.min(1, daysBetween(`${on.slice(0, 4)}-01-01`, on) / 365)

/** `way` from 0 to 1 is how far the year has gone. */
const shareAt = (course: Course, way: number): number => {
  const [from, middle, last] = course
  if (last === undefined) return from + (middle - from) * way
  return way < 0.5 ? from + (middle - from) * way * 2 : middle + (last - middle) * (way * 2 - 1)
}

const within = ([least, most]: readonly [number, number], words: string): number =>
  least + spread(words, most - least + 1)

/** Numbers of one row: of a place, unit or group, on a day. */
export function numbersOf(
  definition: RegisterDefinition,
  place: string,
  on: Day,
): (field: RegisterField) => number {
  const way = wayOf(on)
  const known = new Map<string, number>()
  const field = (key: string) => definition.fields.find(one => one.key === key)
  const value = (one: RegisterField, depth: number): number => {
    const before = known.get(one.key)
    if (before !== undefined) return before
    const exact = ruled(one, depth)
    const found = one.kind === 'count' ? Math.round(exact) : Number(exact.toFixed(1))
    known.set(one.key, found)
    return found
  }
  const ruled = (one: RegisterField, depth: number): number => {
    const rule = FIGURES[`${definition.code}.${one.key}`]
    const words = `${place}${definition.code}${one.key}`
    // A register that nobody told the story of.
    if (rule === undefined) return within([12, 60], words) * shareAt([0.6, 1], way)
    if ('between' in rule) return within(rule.between, words)
    if ('each' in rule) return within(rule.each, `${on}${words}`)
    if ('points' in rule) return (one.max ?? 100) * shareAt(rule.points, way)
    if ('part' in rule) {
      const whole = field(rule.part)
      return whole === undefined || depth > 3 ? 0 : value(whole, depth + 1) * shareAt(rule.course, way)
    }
    const base = typeof rule.of === 'number' ? rule.of : (rule.of[place] ?? 20)
    const waver = rule.waver ?? 0
    return base * (1 + within([-waver, waver], `${on}${words}`) / 100)
  }
  return one => (isNumeric(one) ? value(one, 0) : 0)
}

/** Whether a place says yes: who has said it once, goes on saying it where the course rises. */
export const saysYes = (
  definition: RegisterDefinition,
  field: RegisterField,
  place: string,
  on: Day,
): boolean =>
  spread(`${place}${field.key}`, 100) <
  100 * shareAt(YES[`${definition.code}.${field.key}`] ?? [0.5, 1], wayOf(on))
