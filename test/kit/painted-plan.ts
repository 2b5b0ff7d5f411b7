import { createCanvas } from '@napi-rs/canvas'

const [WIDTH, HEIGHT] = [1654, 1500]
const LINES = [
  'ỦY BAN NHÂN DÂN PHƯỜNG HOA MAI',
  'KẾ HOẠCH',
  'Chuyển đổi số phường Hoa Mai',
  'I. Mục tiêu',
  '1. Tỷ lệ hồ sơ nộp trực tuyến đạt 85% trong năm 2026.',
  'II. Nhiệm vụ',
  '1. Tổ chức lớp kỹ năng số cho người cao tuổi.',
  'III. Phân công',
]
const ROWS = [
  ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn'],
  ['1', 'Lập danh sách thủ tục', 'Văn phòng UBND', '30/4/2026'],
  ['2', 'Niêm yết mã tra cứu', 'Công an phường', '15/6/2026'],
]
const COLUMNS = [120, 220, 760, 1180, 1530]

/** A page of a plan of our own as a .png of 200 dpi, in letters that LibreOffice brings: sentences and a ruled table. */
export function paintedPlan(): Promise<Uint8Array> {
  const canvas = createCanvas(WIDTH, HEIGHT)
  const draw = canvas.getContext('2d')
  draw.fillStyle = '#fff'
  draw.fillRect(0, 0, WIDTH, HEIGHT)
  draw.fillStyle = '#000'
  draw.font = '38px "DejaVu Serif"'
  LINES.forEach((line, i) => {
    draw.fillText(line, 120, 150 + i * 80)
  })
  ROWS.forEach((row, r) => {
    row.forEach((text, column) => {
      draw.fillText(text, (COLUMNS[column] ?? 0) + 14, 870 + r * 90)
    })
  })
  for (let r = 0; r <= ROWS.length; r++) draw.fillRect(120, 810 + r * 90, 1410, 2)
  for (const x of COLUMNS) draw.fillRect(x, 810, 2, 90 * ROWS.length)
  return canvas.encode('png')
}
