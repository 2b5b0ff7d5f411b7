import { expect, test } from 'vitest'
import { suggestLead } from './lead-suggestion.ts'
import { defaultUnits } from './unit-catalogue.ts'
import { matchUnit, matchUnitGroup } from './unit-match.ts'

// Pure. The units are those that a new ward begins with.

const WARD = defaultUnits('phuong')
const COMMUNE = defaultUnits('xa')

test.each([
  ['Phòng Văn hóa - Xã hội', 'VHXH', 'exact'],
  ['Phòng Văn hóa – Xã hội', 'VHXH', 'exact'],
  ['phòng văn hoá - xã hội phường Hoa Mai', 'VHXH', 'exact'],
  ['PHÒNG VĂN HÓA-XÃ HỘI', 'VHXH', 'exact'],
  ['Phòng Văn hóa xã hội thuộc UBND phường', 'VHXH', 'exact'],
  ['VH-XH', 'VHXH', 'alias'],
  ['VHXH', 'VHXH', 'alias'],
  ['Phòng VHXH', 'VHXH', 'alias'],
  ['Phòng Văn hóa và Xã hội', 'VHXH', 'alias'],
  ['Công an phường Hoa Mai', 'CA', 'exact'],
  ['Công an phường Hoa Mai, tỉnh Bình Lam', 'CA', 'exact'],
  ['CÔNG AN PHƯỜNG', 'CA', 'exact'],
  ['TTPVHCC', 'TTPVHCC', 'alias'],
  ['Trung tâm phục vụ Hành chính công', 'TTPVHCC', 'exact'],
  ['Trung tâm PVHCC phường', 'TTPVHCC', 'alias'],
  ['VP HĐND & UBND', 'VP', 'alias'],
  ['Văn phòng HĐND-UBND phường', 'VP', 'alias'],
  ['Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường', 'VP', 'alias'],
  ['BCH Quân sự phường', 'BCHQS', 'alias'],
  ['Ban Chỉ huy quân sự', 'BCHQS', 'exact'],
  ['MTTQ', 'MTTQ', 'alias'],
  ['Mặt trận Tổ quốc Việt Nam phường', 'MTTQ', 'alias'],
  ['UBND phường', 'UBND', 'alias'],
  ['Phòng Kinh tế', 'KTHTDT', 'alias'],
  ['Phòng Kinh tế, Hạ tầng và Đô thị phường', 'KTHTDT', 'exact'],
  ['VP Đảng ủy', 'VPDU', 'alias'],
  ['UBKT Đảng ủy phường', 'UBKT', 'alias'],
  ['Hội LHPN phường', 'HPN', 'alias'],
  ['Trung tâm Phục vụ hành chinh côngg', 'TTPVHCC', 'likely'],
  ['Trung tâm cung ứng', 'TTDV', 'likely'],
])('%s is unit %s (%s)', (name, code, certainty) => {
  const match = matchUnit(name, WARD)
  expect(match && { code: match.unit.code, certainty: match.certainty }).toEqual({ code, certainty })
  expect(matchUnit(name.normalize('NFD'), WARD)?.unit.code).toBe(code)
})

test.each([
  'Công an tỉnh',
  'Công an Thành phố',
  'Bộ Công an',
  'Bộ Chỉ huy Quân sự',
  'Sở Y tế',
  'Sở Khoa học và Công nghệ',
  'Ủy ban nhân dân tỉnh',
  'Mặt trận Tổ quốc Việt Nam tỉnh',
  'Ban quản lý chợ',
  'Trung tâm',
  '',
  '...',
  'UBND các xã, phường',
  'các cơ quan, đơn vị',
])('%s is no unit of the ward', name => {
  expect(matchUnit(name, WARD)).toBeNull()
})

test('two equally good units match nothing', () => {
  const twins = [
    { name: 'Trường Tiểu học Hoa Mai 1', aliases: ['Trường Hoa Mai'] },
    { name: 'Trường THCS Hoa Mai', aliases: ['Trường Hoa Mai'] },
  ]
  expect(matchUnit('Trường Hoa Mai', twins)).toBeNull()
  expect(matchUnit('Trường THCS Hoa Mai', twins)?.certainty).toBe('exact')
})

test.each([
  ['các cơ quan, đơn vị', []],
  ['Các trường học trên địa bàn phường', ['school']],
  ['Các tổ dân phố trên địa bàn phường', ['hamlet']],
  ['các đoàn thể chính trị - xã hội', ['union']],
  ['Các doanh nghiệp trên địa bàn', ['enterprise']],
  ['các chi bộ trực thuộc', ['party-body']],
  ['Các phòng chuyên môn', ['department', 'office', 'public-service-centre']],
  ['UBND các xã, phường', ['outside']],
  ['Các Sở, ban, ngành cấp tỉnh', ['outside']],
])('%s is a group', (name, kinds) => {
  expect(matchUnitGroup(name)).toEqual({ kinds })
})

test('one unit is no group', () => {
  for (const unit of [...WARD, ...COMMUNE]) expect(matchUnitGroup(unit.name), unit.name).toBeNull()
})

test('every default unit is found by its own name and aliases, and by no other', () => {
  for (const units of [WARD, COMMUNE, defaultUnits('dac-khu')]) {
    for (const unit of units) {
      for (const name of [unit.name, ...unit.aliases])
        expect(matchUnit(name, units)?.unit.code, name).toBe(unit.code)
    }
    expect(new Set(units.map(unit => unit.code)).size).toBe(units.length)
  }
})

test('xã and phường have the economic department of Decree 150', () => {
  expect(WARD.some(unit => unit.name === 'Phòng Kinh tế, Hạ tầng và Đô thị')).toBe(true)
  expect(COMMUNE.some(unit => unit.name === 'Phòng Kinh tế')).toBe(true)
})

test.each([
  ['Mở lớp bình dân học vụ số cho người cao tuổi ở từng khu phố', 'VHXH'],
  ['Nâng tỷ lệ hồ sơ dịch vụ công trực tuyến toàn trình', 'TTPVHCC'],
  ['Diễn tập ứng cứu sự cố an ninh mạng', 'CA'],
  ['Đưa gian hàng của hộ kinh doanh lên sàn thương mại điện tử', 'KTHTDT'],
  ['Huấn luyện dân quân về tác chiến không gian mạng', 'BCHQS'],
  ['Ký số toàn bộ văn bản điện tử', 'VP'],
])('%s is usually led by %s', (text, code) => {
  expect(suggestLead(text, WARD)[0]?.unit.code).toBe(code)
})

test.each([
  ['Ban Xây dựng Đảng: tuyên truyền trong đảng viên về chuyển đổi số', 'BXDD'],
  ['Giao Phòng Kinh tế, Hạ tầng và Đô thị chủ trì tổng hợp', 'KTHTDT'],
  ['Công an phường chủ trì, phối hợp với Phòng Văn hóa - Xã hội tuyên truyền', 'CA'],
])('%s says itself who leads', (text, code) => {
  expect(suggestLead(text, WARD)[0]?.unit.code).toBe(code)
})

test('a suggestion names its reason, and a text without one suggests nothing', () => {
  const [first] = suggestLead('Công khai kết quả giải quyết thủ tục hành chính', WARD)
  expect(first?.because).toEqual(['thủ tục hành chính'])
  expect(suggestLead('Thực hiện các nội dung khác', WARD)).toEqual([])
  // Without marks "cho" would be a market, and every drafted plan a building site.
  expect(suggestLead('Xây dựng kế hoạch làm mới cho các đơn vị', WARD)).toEqual([])
})
