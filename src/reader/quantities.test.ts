import { expect, test } from 'vitest'
import { countsIn, percentagesIn } from './quantities.ts'

// Pure: numbers to be reached in sentences of our own; "op value-max [unit] <baseline".
const told = (text: string): string[] => {
  const percents = percentagesIn(text)
  const counts = countsIn(text, true).filter(c => !percents.some(p => c.start < p.end && p.start < c.end))
  return [...percents, ...counts].map(
    q =>
      `${q.op} ${q.value}${q.max === null ? '' : `-${q.max}`} [${q.unit}]${q.baseline === null ? '' : ` <${q.baseline}`}`,
  )
}

test.each([
  ['Tỷ lệ nộp hồ sơ qua mạng đạt tối thiểu 85%', ['>= 85 [%]']],
  ['đạt từ 97% trở lên', ['>= 97 [%]']],
  ['trên 40% hộ kinh doanh', ['> 40 [%]']],
  ['không quá 10% tập thể, 5% cá nhân', ['<= 10 [%]', '<= 5 [%]']],
  ['khoảng 22%', ['~ 22 [%]']],
  ['đạt 90 - 95%', ['>= 90-95 [%]']],
  ['tăng từ 40% lên 60%', ['= 60 [%] <40']],
  ['giảm từ 23 xuống 18 vụ', ['= 18 [vụ] <23']],
  ['không để xảy ra quá 02 vụ', ['<= 2 [vụ]']],
  ['ít nhất một sản phẩm', ['>= 1 [sản phẩm]']],
  ['nằm trong top 03 của tỉnh', ['<= 3 []']],
  ['vào nhóm 10 xã, phường dẫn đầu về dịch vụ công', ['<= 10 [xã]']],
  ['chỉ số chuyển đổi số xếp thứ 5/48 xã', ['<= 5 [/48 xã]']],
  ['có từ 01 đến 02 cộng tác viên', ['>= 1-2 [cộng tác viên]']],
  ['Chỉ số hài lòng đạt từ 90 điểm trở lên', ['>= 90 [điểm]']],
  ['dưới 4/100.000 trẻ', ['< 4 [/100.000 trẻ]']],
  ['đón 3.000 lượt khách', ['= 3000 [lượt khách]']],
  ['gấp 1,7 lần', ['= 1.7 [lần]']],
  ['95% người từ 15 tuổi trở lên', ['= 95 [%]']],
  ['theo Nghị quyết số 57-NQ/TW ngày 22/12/2024 và Đề án 06', []],
  ['phủ sóng 5G, tiêu chuẩn TCVN 14423:2025', []],
  ['trong 15 ngày, giai đoạn 2026 - 2030', []],
  ['1,0% tổng chi ngân sách', ['= 1 [% tổng chi ngân sách]']],
])('%s', (text, quantities) => {
  expect(told(text)).toEqual(quantities)
})
