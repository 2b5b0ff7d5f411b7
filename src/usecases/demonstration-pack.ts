import { PACK_SCHEMA, type ScorePack } from '../domain/score-pack.ts'

const share = (
  code: string,
  group: string,
  title: string,
  points: number,
  [numerator, denominator]: readonly [string, string],
  full: number,
): ScorePack['criteria'][number] => ({
  code,
  group,
  title,
  unit: '%',
  points,
  numerator,
  denominator,
  span: 'year',
  score: { kind: 'share', full },
})

const GOVERNMENT = 'Chính quyền số'
const SOCIETY = 'Xã hội số'

/** The index of the invented province, as it would send it. */
export const DEMONSTRATION_PACK: ScorePack = {
  schema: PACK_SCHEMA,
  code: 'dti_cap_xa',
  title: 'Bộ chỉ số chuyển đổi số cấp xã',
  issuer: 'UBND tỉnh Bình Lam',
  document: 'Quyết định số 214/QĐ-UBND ngày 20/01/2026',
  criteria: [
    share(
      '1.1',
      GOVERNMENT,
      'Hồ sơ nộp trực tuyến',
      15,
      ['sum(dich_vu_cong, "truc_tuyen")', 'sum(dich_vu_cong, "tiep_nhan")'],
      85,
    ),
    share(
      '1.2',
      GOVERNMENT,
      'Thanh toán trực tuyến',
      10,
      ['sum(dich_vu_cong, "thanh_toan_tt")', 'sum(dich_vu_cong, "co_phi")'],
      80,
    ),
    share(
      '1.3',
      GOVERNMENT,
      'Dữ liệu số hóa được dùng lại',
      10,
      ['sum(so_hoa, "dung_lai")', 'sum(so_hoa, "da_so_hoa")'],
      80,
    ),
    {
      ...share(
        '1.4',
        GOVERNMENT,
        'Văn bản xử lý trên môi trường mạng',
        10,
        ['sum(nen_tang, "van_ban_dien_tu")', 'sum(nen_tang, "van_ban")'],
        100,
      ),
      score: { kind: 'reached', from: 98 },
    },
    {
      ...share(
        '2.1',
        SOCIETY,
        'Người trưởng thành có chữ ký số',
        15,
        ['sum(latest(de_an_06, "unit"), "chu_ky_so")', 'sum(latest(de_an_06, "unit"), "du_dieu_kien")'],
        50,
      ),
      score: {
        kind: 'steps',
        steps: [
          { from: 30, points: 5 },
          { from: 40, points: 10 },
          { from: 50, points: 15 },
        ],
      },
    },
    share(
      '2.2',
      SOCIETY,
      'Người trưởng thành xác nhận phổ cập kỹ năng số',
      10,
      [
        'sum(latest(pho_cap_so, "to_dan_pho"), "da_xac_nhan")',
        'sum(latest(pho_cap_so, "to_dan_pho"), "truong_thanh")',
      ],
      60,
    ),
    share(
      '3.1',
      'Kinh phí',
      'Chi ngân sách cho nhiệm vụ trên tổng chi',
      10,
      [
        'sum(kinh_phi.filter(r, r.buoc == "chi" && r.nguon == "nha-nuoc"), "so_tien")',
        'sum(latest(co_so_kinh_phi.filter(r, r.co_so == "tong-chi"), "co_so"), "so_tien")',
      ],
      1.5,
    ),
  ],
}
