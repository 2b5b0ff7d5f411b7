import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Place } from '../../src/domain/place.ts'
import type { PlanReading } from '../../src/domain/plan-reading.ts'
import { openText } from '../../src/reader/open/text.ts'
import { readPlan } from '../../src/reader/read-plan.ts'
import { recognise } from '../../src/reader/recognise.ts'

/** A text as the reader opens it. */
export const open = (text: string) => openText(new TextEncoder().encode(text), 'x.txt')
const bare = (text: string): string => text.normalize('NFC').replace(/[\s*`\\|#\u200b\ufeff\u00ad]/gu, '')

/** Signs of a source beside the words, which stand in it in their order; a page number may stand between. */
function leftOver(source: string, words: string): number {
  let at = 0
  for (const char of source.split('')) if (char === words[at]) at++
  return at === words.length ? source.length - words.length : Number.POSITIVE_INFINITY
}

/** Throws where a place of the reading of a text does not hold the words of its item. */
export function placesHold(text: string): void {
  const opened = open(text)
  recognise(opened)
  const reading: PlanReading = readPlan(opened)
  const layer = [...opened.text]
  const at = (place: Place): string => bare(layer.slice(place.start, place.end).join(''))
  const holds = (place: Place | null | undefined, words: string) => {
    if (place)
      assert.ok(
        leftOver(at(place), bare(words)) <= 12,
        `${JSON.stringify(words)} at ${JSON.stringify(at(place))}`,
      )
  }
  for (const task of reading.tasks) holds(task.places[0], task.text)
  for (const target of reading.targets) holds(target.places[0], target.text.replaceAll(' | ', ''))
  for (const section of reading.sections) if (section.kind !== 'annex') holds(section.place, section.title)
  for (const diagnostic of reading.diagnostics) {
    if (diagnostic.place) assert.ok(diagnostic.place.end <= layer.length)
  }
}

const PIECES = [
  'KẾ HOẠCH',
  'QUYẾT ĐỊNH',
  'PHỤ LỤC I',
  'Số: 12/KH-UBND',
  'Hoa Mai, ngày 5 tháng 1 năm 2026',
  'Căn cứ Nghị quyết số 57-NQ/TW;',
  'I. MỤC TIÊU',
  'II. NHIỆM VỤ',
  'III. TỔ CHỨC THỰC HIỆN',
  '1. Phòng Văn hóa - Xã hội',
  'a) Chủ trì, phối hợp với Công an phường:',
  '- Ít nhất 85% hồ sơ; 12 điểm',
  '+ Đơn vị chủ trì: Công an phường',
  'Thời gian: Quý II/2026',
  '|',
  '| STT | Chỉ tiêu | Đơn vị | Kết quả |',
  '| 1 | Hồ sơ | % | ≥ 90 |',
  '**',
  '\\*',
  '3',
  '',
  'Nơi nhận:',
  '- Lưu: VT.',
  'đến năm 2030',
  'tăng từ 40% lên 60%',
  '(Chi tiết tại Phụ lục II kèm theo)',
  '\u{1f600} 𝐊',
  'Ke\u0302\u0301 hoa\u0323ch',
  '🏠 100% nhà',
  'TM. ỦY BAN NHÂN DÂN',
  'Ngô Thị Sen',
]

const line = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 12 })), {
    maxLength: 4,
  })
  .map(parts => parts.join(' '))
/** Lines made of the pieces of plans and of any signs. */
export const mixtures = fc.array(line, { maxLength: 40 }).map(lines => lines.join('\n'))
