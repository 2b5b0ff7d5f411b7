import { type Cell, sheetFile } from './sheet-file.ts'

/** Files as a province might send them, each in a layout of its own; every place and figure is invented. */
const n = (value: number, style = 0): Cell => ({ value, style })

/** A line for each commune, heads in two rows under common heads, figures partly as text, a row of totals. */
export const filesByCommune = (
  month = '10',
  day = '31/10/2026',
  taken = '1.312',
  online = 1180,
): Promise<Uint8Array> =>
  sheetFile([
    { name: 'Bìa', rows: [['Phụ lục kèm theo báo cáo của Trung tâm Phục vụ hành chính công tỉnh Bình Lam']] },
    {
      name: 'TTHC',
      rows: [
        ['KẾT QUẢ TIẾP NHẬN, GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH'],
        [`Tháng ${month} năm 2026`],
        [
          `(Số liệu chốt lúc 17 giờ ngày ${day}; nguồn: Hệ thống thông tin giải quyết thủ tục hành chính tỉnh)`,
        ],
        [],
        [
          'STT',
          'Đơn vị',
          'Số hồ sơ tiếp nhận',
          null,
          null,
          'Số hồ sơ đã giải quyết',
          null,
          null,
          'Hồ sơ có phí, lệ phí',
          'Thanh toán trực tuyến',
          'Xếp hạng',
        ],
        [
          null,
          null,
          'Tổng số',
          'Nộp trực tuyến',
          'Trực tuyến toàn trình',
          'Tổng số',
          'Đúng và trước hạn',
          'Quá hạn',
        ],
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)', '(10)', '(11)'],
        ['I', 'Khối phường'],
        [
          n(1),
          'UBND phường Hoa Mai',
          taken,
          n(online),
          n(944),
          '1.290',
          n(1275),
          n(15),
          n(410),
          n(398),
          n(2),
        ],
        [n(2), 'UBND phường Liên Hương', '998', n(640), n(500), '980', n(941), n(39), n(300), n(211), n(5)],
        ['II', 'Khối xã'],
        [n(3), 'UBND xã Cẩm Vân', '402', n(201), n(88), '399', n(380), n(19), n(120), n(77), n(9)],
        [null, 'Tổng cộng', '2.712', n(2021), n(1532), '2.669', n(2596), n(73), n(830), n(686)],
        ['Người lập biểu', null, null, null, null, 'Thủ trưởng đơn vị'],
      ],
      merges: ['A1:K1', 'C5:E5', 'F5:H5', 'A5:A6', 'B5:B6'],
    },
  ])

/** Separated values: a line for each group of points, a column for each commune. */
export const pointsByGroup = (day = '05/11/2026', satisfied = '16,9'): Uint8Array =>
  new TextEncoder().encode(
    [
      '\uFEFFBỘ CHỈ SỐ PHỤC VỤ NGƯỜI DÂN, DOANH NGHIỆP;;;',
      `Ngày lấy dữ liệu: ${day} - kỳ tháng 10/2026;;;`,
      'Nhóm chỉ số;Điểm tối đa;Phường Hoa Mai;Xã Cẩm Vân',
      '"Công khai, minh bạch";18;17,2;15,1',
      'Tiến độ, kết quả giải quyết;20;19,05;18',
      'Số hóa hồ sơ;22;20,4;14,7',
      'Cung cấp dịch vụ trực tuyến;22;18,31;12',
      `Mức độ hài lòng;18;${satisfied};16`,
      'Tổng điểm;100;91,86;75,8',
      '',
    ].join('\r\n'),
  )

/** A line for each indicator of the province, most of which the commune does not follow. */
export const indicatorsByLine = (): Promise<Uint8Array> =>
  sheetFile(
    [
      {
        name: 'Biểu 02',
        rows: [
          [null, 'MỘT SỐ CHỈ TIÊU KINH TẾ - XÃ HỘI CHỦ YẾU NĂM 2025'],
          [null, 'Ước tính đến ngày 15 tháng 3 năm 2026'],
          [null, 'TT', 'Chỉ tiêu', 'ĐVT', 'Toàn tỉnh', 'Phường Hoa Mai'],
          [null, n(1), 'Chỉ số phát triển con người', 'điểm', n(0.731), n(0.752)],
          [null, n(2), 'Sản lượng lúa', 'tấn', n(120000), n(310)],
          [null, n(3), 'Tốc độ tăng trưởng kinh tế', '%', n(0.0812, 1), n(0.0955, 1)],
          [null, n(4), 'Tỷ trọng kinh tế số trong GRDP', '%', n(0.19, 1), '…'],
          [null, 'Nguồn: Thống kê tỉnh Bình Lam.'],
        ],
      },
    ],
    ['0.00%'],
  )
