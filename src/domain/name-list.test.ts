import { expect, test } from 'vitest'
import { listsPeople } from './name-list.ts'

// Pure.

test.each([
  'Nguyễn Văn An, Trần Thị Bình, Lê Văn Cường',
  'Tổ dân phố 3: Phạm Thị Dung; Đỗ Văn Em; Bùi Thị Giang',
  '1. Nguyễn Văn An 1980\n2. Trần Thị Bình 1975\n3. Lê Văn Cường 1990',
  'NGUYỄN VĂN AN TRẦN THỊ BÌNH LÊ VĂN CƯỜNG',
  'Nguyen Van An, Tran Thi Binh, Le Van Cuong',
  'hộ Nguyễn Văn An, hộ Trần Thị Bình và hộ Lê Văn Cường',
])('a list of people: %s', text => {
  expect(listsPeople(text)).toBe(true)
})

test.each([
  'Giảng viên: Nguyễn Văn An, Trần Thị Bình',
  'Các tuyến đường Lê Lợi, Trần Phú, Nguyễn Huệ và Phan Chu Trinh',
  'Trường THCS Nguyễn Huệ, Trường Tiểu học Trần Phú, Trường Tiểu học Lê Quý Đôn',
  'Phòng Văn hóa - Xã hội, Trung tâm Phục vụ hành chính công, Đoàn Thanh niên, Hội Phụ nữ',
  'Tổ dân phố 1, tổ dân phố 2, tổ dân phố 3 có 214 lượt người',
  'Thành phố Hồ Chí Minh, Hà Nội, Đà Nẵng, Lâm Đồng',
  '',
])('no list of people: %s', text => {
  expect(listsPeople(text)).toBe(false)
})
