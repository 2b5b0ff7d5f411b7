import { parseNumber } from '../domain/number-vi.ts'
import type { ReadTarget } from '../domain/plan-reading.ts'
import { percentagesIn } from './quantities.ts'

const VALUE =
  /^(≥|>=|≤|<=|>|<|=|~|trên|dưới|từ|ít nhất|tối thiểu|không quá|khoảng|đạt)?\s*([\d.,]+)\s*(%)?(?:\s*(?:[-–]|đến)\s*([\d.,]+)\s*(%)?)?\s*(.*)$/isu
const OPS: Readonly<Record<string, ReadTarget['op']>> = {
  '≥': '>=',
  '>=': '>=',
  '≤': '<=',
  '<=': '<=',
  '>': '>',
  '<': '<',
  '=': '=',
  '~': '~',
  trên: '>',
  dưới: '<',
  từ: '>=',
  'ít nhất': '>=',
  'tối thiểu': '>=',
  'không quá': '<=',
  khoảng: '~',
  đạt: '=',
}

type CellValue = Pick<ReadTarget, 'op' | 'value' | 'max' | 'kind' | 'unit'>

/** The value or values of a cell ("≤ 3 Đông Nam Á; ≤ 50 Thế giới", "16 - 18", "≥ 3% và tăng dần"); words alone stay words. */
export function valuesOf(cell: string, unit: string): CellValue[] {
  const out: CellValue[] = []
  for (const piece of cell.split(';')) {
    const found = VALUE.exec(piece.trim())
    const value = parseNumber((found?.[2] ?? '').replace(/[.,]$/, ''))
    if (!found || value === null) {
      const said = percentagesIn(piece)[0]
      if (said) out.push({ op: said.op, value: said.value, max: said.max, kind: said.kind, unit: said.unit })
      continue
    }
    const max = found[4] === undefined ? null : parseNumber(found[4].replace(/[.,]$/, ''))
    const tail = (found[6] ?? '').trim()
    const rank = /thứ bậc|thứ hạng|xếp hạng/iu.test(unit)
    const op =
      max !== null ? '>=' : /^trở lên/iu.test(tail) ? '>=' : (OPS[(found[1] ?? '').toLowerCase()] ?? '=')
    const percent = found[3] !== undefined || found[5] !== undefined || unit.startsWith('%')
    const kind = rank
      ? 'rank'
      : max !== null
        ? 'range'
        : unit.includes('/năm')
          ? 'growth'
          : percent
            ? 'ratio'
            : unit.includes('/')
              ? 'per'
              : 'count'
    out.push({
      op,
      value,
      max,
      kind,
      unit: rank && tail !== '' ? `${unit} ${tail}` : unit === '' ? (percent ? '%' : tail) : unit,
    })
  }
  if (out.length === 0 && cell.trim() !== '')
    out.push({ op: '=', value: null, max: null, kind: 'text', unit })
  return out
}
