import { expect, test } from 'vitest'
import { chairOf, coordinatingUnits, headingUnits, splitUnits, subjectOf } from './units.ts'

// Pure: names of units in lists, headings and sentences, in words of our own.
test.each([
  ['Phòng Văn hóa - Xã hội, Công an phường', ['Phòng Văn hóa - Xã hội', 'Công an phường']],
  ['Sở Văn hóa, Thể thao và Du lịch', ['Sở Văn hóa, Thể thao và Du lịch']],
  ['Các sở, ban, ngành, UBND các xã, phường', ['Các sở, ban, ngành', 'UBND các xã, phường']],
  ['Văn phòng HĐND và UBND phường; Trạm Y tế', ['Văn phòng HĐND và UBND phường', 'Trạm Y tế']],
  ['Sở Tài chính và các cơ quan, đơn vị có liên quan', ['Sở Tài chính', 'các cơ quan, đơn vị có liên quan']],
  ['Sở Nội vụ Sở Y tế', ['Sở Nội vụ', 'Sở Y tế']],
  ['Sở Y tế (thường trực), địa phương', ['Sở Y tế', 'địa phương']],
  [
    'Phòng Kinh tế, Hạ tầng và Đô thị và Hội Nông dân phường',
    ['Phòng Kinh tế, Hạ tầng và Đô thị', 'Hội Nông dân phường'],
  ],
])('a list: %s', (list, names) => {
  expect(splitUnits(list)).toEqual(names)
})

test.each([
  ['Trách nhiệm của Ban Chỉ đạo phường', ['Ban Chỉ đạo phường']],
  ['Đề nghị: Hội Phụ nữ phường, Hội Nông dân phường', ['Hội Phụ nữ phường', 'Hội Nông dân phường']],
  ['Trung tâm cung ứng dịch vụ công.', ['Trung tâm cung ứng dịch vụ công']],
  [
    'Các doanh nghiệp hoạt động trong lĩnh vực xây dựng, vận tải',
    ['Các doanh nghiệp hoạt động trong lĩnh vực xây dựng, vận tải'],
  ],
  [
    'Các sở: Nội vụ, Tài chính, Văn hóa, Thể thao và Du lịch; Công an tỉnh',
    ['Sở Nội vụ', 'Sở Tài chính', 'Sở Văn hóa, Thể thao và Du lịch', 'Công an tỉnh'],
  ],
  ['Các trường học được giám sát', ['Các trường học được giám sát']],
  ['Tổ chức tuyên truyền', null],
  ['Ban hành quy chế', null],
  ['Phát triển hạ tầng', null],
  ['Công an phường theo dõi việc thực hiện', null],
])('a heading: %s', (text, names) => {
  expect(headingUnits(text)).toEqual(names)
})

test('the subject of a sentence ends at its verb, not at a verb inside the name', () => {
  expect(subjectOf('Ban Chỉ đạo phường chỉ đạo chung')?.names).toEqual(['Ban Chỉ đạo phường'])
  expect(subjectOf('Các tổ chức cung cấp dịch vụ viễn thông lắp đặt trạm')?.names).toEqual([
    'Các tổ chức cung cấp dịch vụ viễn thông',
  ])
  expect(subjectOf('Tổ chức lớp học cho người lớn tuổi')).toBeNull()
})

test.each([
  [
    'Chủ trì, phối hợp với Công an phường, Trạm Y tế và các trường học rà soát dữ liệu',
    ['Công an phường', 'Trạm Y tế', 'các trường học'],
  ],
  ['Phối hợp Sở Nội vụ đề xuất biên chế', ['Sở Nội vụ']],
  ['Phối hợp triển khai các ứng dụng mới', []],
  ['Tăng cường phối hợp giữa các cơ quan', []],
  ['Phối hợp với các cơ quan, đơn vị trong việc chia sẻ dữ liệu', ['các cơ quan, đơn vị']],
])('who coordinates: %s', (text, names) => {
  expect(coordinatingUnits(text)).toEqual(names)
})

test('a later clause may put another unit in charge', () => {
  expect(chairOf('Trạm Y tế cử cán bộ; Công an phường chủ trì tuần tra')).toEqual(['Công an phường'])
  expect(chairOf('Rà soát các việc do mình chủ trì')).toBeNull()
})

// None of these verbs stands in a list: the name ends where its make ends.
test.each([
  ['Phòng Văn hóa - Xã hội dựng cụm pa-nô ở chợ', ['Phòng Văn hóa - Xã hội']],
  ['Phòng Kinh tế, Hạ tầng và Đô thị nạo vét 3 km kênh', ['Phòng Kinh tế, Hạ tầng và Đô thị']],
  [
    'Hội Cựu chiến binh, Hội Nông dân phường gom rác thải nhựa',
    ['Hội Cựu chiến binh', 'Hội Nông dân phường'],
  ],
  ['Trạm Y tế phường cân đo trẻ dưới hai tuổi', ['Trạm Y tế phường']],
  ['Trường THCS Hoa Mai dạy thử bài giảng số', ['Trường THCS Hoa Mai']],
  ['Các tổ dân phố gõ cửa từng nhà, nhắc lịch tiêm', ['Các tổ dân phố']],
  ['Hạt Kiểm lâm khu vực Bình Lam đóng chốt ở cửa rừng', ['Hạt Kiểm lâm khu vực Bình Lam']],
])('an unknown verb ends the name: %s', (text, names) => {
  expect(subjectOf(text)?.names).toEqual(names)
})

test('what is no verb does not end a name', () => {
  expect(subjectOf('Phòng Kinh tế của phường')).toBeNull()
  expect(subjectOf('Công an phường')).toBeNull()
})
