// Real here: the reader from text to diagnostics. The drafts are of our own writing, about a ward that does not exist.
import { expect, test } from 'vitest'
import { openText } from '../open/text.ts'
import { readPlan } from '../read-plan.ts'

type Parts = {
  readonly issuer?: string
  readonly dated?: string
  readonly title?: string
  readonly bases?: readonly string[]
  readonly tasks?: readonly string[]
  readonly organisation?: readonly string[]
  readonly after?: readonly string[]
}

/** A whole plan of a ward with the lines under test in it. */
function draft(parts: Parts): string {
  return [
    parts.issuer ?? 'ỦY BAN NHÂN DÂN PHƯỜNG HOA MAI',
    'Số: 61/KH-UBND',
    `Hoa Mai, ${parts.dated ?? 'ngày 12 tháng 01 năm 2026'}`,
    'KẾ HOẠCH',
    parts.title ?? 'Phát triển dữ liệu số của phường Hoa Mai năm 2026',
    ...(parts.bases ?? []),
    'I. MỤC ĐÍCH, YÊU CẦU',
    '1. Đưa dữ liệu vào công việc hằng ngày của phường.',
    '2. Phân công rõ việc, rõ đơn vị.',
    'II. NHIỆM VỤ',
    ...(parts.tasks ?? ['1. Lập danh mục dữ liệu dùng chung; hoàn thành trước ngày 30/6/2026.']),
    'III. TỔ CHỨC THỰC HIỆN',
    ...(parts.organisation ?? ['1. Phòng Văn hóa - Xã hội theo dõi, đôn đốc việc thực hiện Kế hoạch này.']),
    'Nơi nhận:',
    '- Đảng ủy phường;',
    '- Lưu: VT, ABCD.',
    ...(parts.after ?? []),
  ].join('\n\n')
}

/** What is found by one rule: what stands in the draft at each finding. */
function found(rule: string, parts: Parts): readonly string[] {
  const opened = openText(new TextEncoder().encode(draft(parts)), 'du-thao.txt')
  const points = Array.from(opened.text)
  return readPlan(opened)
    .diagnostics.filter(one => one.rule === rule)
    .map(({ place, actual }) =>
      place === null ? (actual ?? '') : points.slice(place.start, place.end).join(''),
    )
}

type Case = readonly [rule: string, parts: Parts, found: readonly string[]]

const CASES: readonly Case[] = [
  [
    'cited-two-symbols',
    {
      bases: ['Căn cứ Kế hoạch số 18-KH/TU ngày 05/01/2026 của Tỉnh ủy Bình Lam về dữ liệu số;'],
      tasks: ['1. Rà soát các việc nêu tại Kế hoạch số 18/KH-TU để đưa vào chương trình công tác.'],
    },
    ['18/KH-TU'],
  ],
  [
    'cited-two-symbols',
    {
      bases: [
        'Căn cứ Kế hoạch số 90/KH-UBND ngày 03/01/2026 của UBND tỉnh Bình Lam về dữ liệu mở;',
        'Thực hiện Kế hoạch số 90/KH-BCĐ ngày 03/01/2026 của Ban Chỉ đạo tỉnh về dữ liệu mở;',
      ],
    },
    ['90/KH-BCĐ'],
  ],
  // Two documents of one number and different days, and one symbol broken by a space.
  [
    'cited-two-symbols',
    {
      bases: [
        'Căn cứ Kế hoạch số 90/KH-UBND ngày 03/01/2026 của UBND tỉnh Bình Lam về dữ liệu mở;',
        'Thực hiện Kế hoạch số 90-KH/TU ngày 07/01/2026 của Tỉnh ủy Bình Lam về hạ tầng số;',
      ],
      tasks: ['1. Rà soát các việc nêu tại Kế hoạch số 90/KH- UBND để đưa vào chương trình công tác.'],
    },
    [],
  ],
  [
    'cited-two-dates',
    {
      bases: ['Căn cứ Kế hoạch số 90/KH-UBND ngày 03/01/2026 của UBND tỉnh Bình Lam về dữ liệu mở;'],
      tasks: ['1. Lập danh mục theo Kế hoạch số 90/KH-UBND ngày 08/01/2026 của UBND tỉnh Bình Lam.'],
    },
    ['90/KH-UBND'],
  ],
  [
    'cited-two-dates',
    {
      bases: ['Căn cứ Kế hoạch số 90/KH-UBND ngày 03/01/2026 của UBND tỉnh Bình Lam về dữ liệu mở;'],
      tasks: ['1. Lập danh mục theo Kế hoạch số 90/KH-UBND; xong trước ngày 08/6/2026.'],
    },
    [],
  ],
  [
    'cited-issuer',
    { bases: ['Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Chính phủ về khoa học, công nghệ;'] },
    ['57-NQ/TW'],
  ],
  [
    'cited-issuer',
    {
      bases: [
        'Căn cứ Kế hoạch số 44-KH/TW ngày 02/01/2026 của Ban Thường vụ Tỉnh ủy Bình Lam về hạ tầng số;',
      ],
    },
    ['44-KH/TW'],
  ],
  [
    'cited-issuer',
    {
      bases: [
        'Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về khoa học, công nghệ;',
        'Căn cứ Kế hoạch số 02-KH/BCĐTW ngày 19/6/2025 của Ban Chỉ đạo Trung ương về chuyển đổi số;',
        'Căn cứ Quyết định số 7/QĐ-TTg ngày 02/01/2026 của Thủ tướng Chính phủ về dữ liệu;',
        'Căn cứ Thông tư số 12/2025/TT-BNV ngày 02/10/2025 của Bộ trưởng Bộ Nội vụ về lưu trữ;',
      ],
    },
    [],
  ],
  [
    'cited-type',
    { bases: ['Căn cứ Nghị quyết số 33/KH-UBND ngày 02/01/2026 của UBND tỉnh Bình Lam về hạ tầng số;'] },
    ['33/KH-UBND'],
  ],
  [
    'cited-type',
    {
      bases: [
        'Căn cứ Quy định số 19-QĐ/TW ngày 22/10/2025 của Ban Bí thư về hồ sơ điện tử;',
        'Căn cứ Công văn số 512/UBND-VX ngày 05/01/2026 của UBND tỉnh Bình Lam về lớp học số;',
        'Căn cứ Chương trình hành động số 10-CTr/TU ngày 05/01/2026 của Tỉnh ủy Bình Lam;',
      ],
    },
    [],
  ],
  [
    'cited-later',
    { bases: ['Căn cứ Kế hoạch số 90/KH-UBND ngày 03/02/2026 của UBND tỉnh Bình Lam về dữ liệu mở;'] },
    ['90/KH-UBND'],
  ],
  [
    'cited-later',
    {
      dated: 'ngày    tháng 01 năm 2026',
      bases: ['Căn cứ Kế hoạch số 90/KH-UBND ngày 03/02/2026 của UBND tỉnh Bình Lam về dữ liệu mở;'],
    },
    [],
  ],
  [
    'section-missing',
    { tasks: ['1. Bố trí kinh phí cho các việc nêu tại mục V Kế hoạch này trước ngày 30/6/2026.'] },
    ['mục V'],
  ],
  [
    'section-missing',
    {
      tasks: [
        '1. Bố trí kinh phí cho các việc nêu tại mục II Kế hoạch này trước ngày 30/6/2026.',
        '2. Tổ chức các việc tại mục V Nghị quyết số 57-NQ/TW nêu trên theo lộ trình của tỉnh.',
      ],
    },
    [],
  ],
  [
    'annex-gap',
    {
      after: [
        'PHỤ LỤC I',
        'DANH MỤC CHỈ TIÊU',
        'Ít nhất 60% dữ liệu được dùng lại.',
        'PHỤ LỤC III',
        'DANH MỤC NHIỆM VỤ',
        'Lập danh mục dữ liệu.',
      ],
    },
    ['Phụ lục III'],
  ],
  [
    'annex-gap',
    {
      after: [
        'PHỤ LỤC I',
        'DANH MỤC CHỈ TIÊU',
        'Ít nhất 60% dữ liệu được dùng lại.',
        'PHỤ LỤC II',
        'DANH MỤC NHIỆM VỤ',
        'Lập danh mục dữ liệu.',
      ],
    },
    [],
  ],
  [
    'reports-to-itself',
    {
      organisation: [
        '1. Phòng Văn hóa - Xã hội tổng hợp kết quả, báo cáo Phòng Văn hóa - Xã hội trước ngày 25 hằng tháng.',
        '2. Công an phường gửi kết quả về Công an phường trước ngày 20 hằng tháng.',
      ],
    },
    [
      'Phòng Văn hóa - Xã hội tổng hợp kết quả, báo cáo Phòng Văn hóa - Xã hội trước ngày 25 hằng tháng.',
      'Công an phường gửi kết quả về Công an phường trước ngày 20 hằng tháng.',
    ],
  ],
  [
    'reports-to-itself',
    {
      organisation: [
        '1. Phòng Văn hóa - Xã hội đôn đốc các đơn vị gửi báo cáo về Phòng Văn hóa - Xã hội trước ngày 25 hằng tháng.',
        '2. Công an phường báo cáo Công an tỉnh và Ủy ban nhân dân phường trước ngày 20 hằng tháng.',
      ],
    },
    [],
  ],
  [
    'two-names',
    {
      organisation: [
        '1. Phòng Kinh tế, Hạ tầng và Đô thị lập dự toán kinh phí.',
        '2. Phòng Kinh tế - Hạ tầng theo dõi giải ngân.',
      ],
    },
    ['Phòng Kinh tế - Hạ tầng theo dõi giải ngân.'],
  ],
  // A shortened name is the same name; the office of the Party is another office.
  [
    'two-names',
    {
      organisation: [
        '1. Phòng Văn hóa - Xã hội lập kế hoạch truyền thông.',
        '2. Phòng VH-XH theo dõi lớp học.',
        '3. Văn phòng HĐND và UBND phường tổng hợp lịch.',
        '4. Văn phòng Đảng ủy phường theo dõi các chi bộ.',
        '5. Trung tâm Phục vụ hành chính công tiếp nhận hồ sơ.',
      ],
    },
    [],
  ],
  [
    'level-other',
    { tasks: ['1. Rà soát dữ liệu hộ kinh doanh trên địa bàn xã, báo cáo UBND xã trước ngày 30/6/2026.'] },
    ['trên địa bàn xã', 'UBND xã'],
  ],
  [
    'level-other',
    {
      issuer: 'ỦY BAN NHÂN DÂN XÃ ĐỒNG LÚA',
      tasks: ['1. Công an phường rà soát dữ liệu hộ kinh doanh trước ngày 30/6/2026.'],
    },
    ['của phường', 'Công an phường'],
  ],
  [
    'level-other',
    {
      tasks: [
        '1. Trao đổi kinh nghiệm với UBND xã Đồng Lúa và UBND các xã, phường lân cận trước ngày 30/6/2026.',
        '2. Hướng dẫn hợp tác xã, tổ chức chính trị - xã hội trên địa bàn phường dùng nền tảng số cấp xã.',
        '3. Rà soát dữ liệu của xã hội học tập; gửi UBND xã, phường có liên quan.',
      ],
    },
    [],
  ],
  [
    'abbreviation-unknown',
    { tasks: ['1. Kết nối camera về TTGS, đưa TTGS vào vận hành trước ngày 30/6/2026.'] },
    ['TTGS'],
  ],
  [
    'abbreviation-unknown',
    {
      tasks: [
        '1. Đưa Tổ giám sát lớp học (TGSL) vào hoạt động; TGSL họp hằng tháng theo Kế hoạch số 90/KH-XYZT.',
        '2. UBND phường giao Phòng VH-XH tập huấn CNTT cho Tổ CNSCĐ theo Nghị quyết số 57-NQ/TW.',
        '3. RÀ SOÁT TOÀN BỘ DỮ LIỆU CỦA PHƯỜNG QUÝ IV.',
      ],
    },
    [],
  ],
  [
    'deadline-before-issue',
    { tasks: ['1. Lập danh mục dữ liệu dùng chung; hoàn thành trước ngày 30/11/2025.'] },
    ['Lập danh mục dữ liệu dùng chung; hoàn thành trước ngày 30/11/2025.'],
  ],
  ['deadline-before-issue', {}, []],
  [
    'deadline-outside-period',
    { tasks: ['1. Lập danh mục dữ liệu dùng chung; hoàn thành trước ngày 30/6/2027.'] },
    ['Lập danh mục dữ liệu dùng chung; hoàn thành trước ngày 30/6/2027.'],
  ],
  [
    'deadline-outside-period',
    {
      title:
        'Thực hiện Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị trên địa bàn phường Hoa Mai',
      tasks: ['1. Lập danh mục dữ liệu dùng chung; hoàn thành trước ngày 30/6/2027.'],
    },
    [],
  ],
  [
    'deadline-outside-period',
    {
      title: 'Phát triển dữ liệu số của phường Hoa Mai giai đoạn 2026 - 2030',
      tasks: ['1. Lập danh mục dữ liệu dùng chung; hoàn thành trước ngày 30/6/2028.'],
    },
    [],
  ],
  [
    'period-reversed',
    {
      tasks: [
        '1. Mở lớp tập huấn từ ngày 15/8/2026 đến ngày 20/7/2026.',
        '2. Nâng cấp mạng giai đoạn 2030 - 2026.',
        '3. Rà soát dữ liệu từ quý IV đến quý II/2026.',
      ],
    },
    ['từ ngày 15/8/2026 đến ngày 20/7/2026', 'giai đoạn 2030 - 2026', 'từ quý IV đến quý II/2026'],
  ],
  [
    'period-reversed',
    {
      tasks: [
        '1. Mở lớp tập huấn từ ngày 15/7/2026 đến ngày 20/8/2026.',
        '2. Nâng cấp mạng giai đoạn 2026 - 2030.',
        '3. Rà soát dữ liệu từ quý IV/2025 đến quý II/2026.',
      ],
    },
    [],
  ],
  [
    'date-impossible',
    { tasks: ['1. Lập danh mục dữ liệu dùng chung; hoàn thành trước ngày 31/6/2026.'] },
    ['31/6/2026'],
  ],
  [
    'date-impossible',
    {
      tasks: ['1. Nâng phần mềm một cửa lên bản 12.31.2026 và chuyển 3.000.2026 hồ sơ trước ngày 28/2/2026.'],
    },
    [],
  ],
]

test.each(CASES)('%s %#', (rule, parts, expected) => {
  expect(found(rule, parts)).toEqual(expected)
})

test('every rule has a draft that it finds something in and one that it leaves alone', () => {
  const rules = [...new Set(CASES.map(([rule]) => rule))]
  expect(rules).toHaveLength(15)
  for (const rule of rules) {
    const own = CASES.filter(([name]) => name === rule)
    expect(own.some(([, , expected]) => expected.length > 0)).toBe(true)
    expect(own.some(([, , expected]) => expected.length === 0)).toBe(true)
  }
})

test('the recipients of a draft are not looked at: files are kept under letters there', () => {
  expect(found('abbreviation-unknown', {})).toEqual([])
})
