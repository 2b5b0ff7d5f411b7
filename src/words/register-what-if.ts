import { formatExact, formatNumber } from '../domain/format-vi.ts'
import type { CriterionChange } from '../domain/pack-score.ts'
import type { RegisterChange } from '../domain/register-change.ts'
import type { RowsAgainst } from '../domain/register-rows-check.ts'
import { CONFIRMER_WORDS } from './indicator.ts'
import { CLASS_WORDS, PERIOD_WORDS } from './register.ts'

const NONE = 'không có'
const yes = (value: boolean): string => (value ? 'có' : 'không')
const list = (values: readonly string[]): string => (values.length === 0 ? NONE : values.join('; '))
const figure = (value: number | null): string => (value === null ? NONE : formatExact(value))

/** One line of a table: what, as it is in force, as it would be. */
export type ChangeLine = { readonly what: string; readonly before: string; readonly after: string }

const HEAD_WORDS = { title: 'Tên sổ', group: 'Nhóm', about: 'Sổ này ghi gì' } as const
const FIELD_ACTS = {
  'field-added': 'thêm mới',
  'field-retired': 'thôi dùng, số đã ghi vẫn giữ',
  'field-used-again': 'dùng lại',
} as const

/** A change of a definition in words; `unitName` gives the name of a unit by its code. */
export function changeLine(change: RegisterChange, unitName: (code: string) => string): ChangeLine {
  const units = (codes: readonly string[]): string =>
    codes.length === 0 ? 'mọi đơn vị' : codes.map(unitName).join('; ')
  switch (change.kind) {
    case 'title':
    case 'group':
    case 'about':
      return { what: HEAD_WORDS[change.kind], before: change.before ?? NONE, after: change.after ?? NONE }
    case 'active':
      return { what: 'Đang dùng sổ', before: yes(change.before), after: yes(change.after) }
    case 'period':
      return { what: 'Kỳ ghi', before: PERIOD_WORDS[change.before], after: PERIOD_WORDS[change.after] }
    case 'grace':
      return {
        what: 'Số ngày được ghi sau khi hết kỳ',
        before: formatNumber(change.before),
        after: formatNumber(change.after),
      }
    case 'enterers':
      return { what: 'Đơn vị ghi', before: units(change.before), after: units(change.after) }
    case 'confirmer':
      return {
        what: 'Người xác nhận',
        before: CONFIRMER_WORDS[change.before],
        after: CONFIRMER_WORDS[change.after],
      }
    case 'class':
      return {
        what: 'Mức truy cập của sổ',
        before: CLASS_WORDS[change.before],
        after: CLASS_WORDS[change.after],
      }
    case 'row-field':
      return {
        what: 'Ô phân biệt các dòng trong kỳ',
        before: change.before ?? NONE,
        after: change.after ?? NONE,
      }
    case 'field-added':
      return { what: `Ô “${change.field}”`, before: NONE, after: FIELD_ACTS[change.kind] }
    case 'field-retired':
    case 'field-used-again':
      return {
        what: `Ô “${change.field}”`,
        before: change.kind === 'field-retired' ? 'đang dùng' : 'đã thôi dùng',
        after: FIELD_ACTS[change.kind],
      }
    case 'field-label':
      return { what: 'Tên ô', before: change.before, after: change.after }
    case 'field-unit':
      return {
        what: `Đơn vị tính của ô “${change.field}”`,
        before: change.before ?? NONE,
        after: change.after ?? NONE,
      }
    case 'field-hint':
      return {
        what: `Gợi ý của ô “${change.field}”`,
        before: change.before ?? NONE,
        after: change.after ?? NONE,
      }
    case 'field-class':
      return {
        what: `Mức truy cập của ô “${change.field}”`,
        before: CLASS_WORDS[change.before],
        after: CLASS_WORDS[change.after],
      }
    case 'field-required':
      return { what: `Phải nhập ô “${change.field}”`, before: yes(change.before), after: yes(change.after) }
    case 'field-least':
      return {
        what: `Số nhỏ nhất của ô “${change.field}”`,
        before: figure(change.before),
        after: figure(change.after),
      }
    case 'field-most':
      return {
        what: `Số lớn nhất của ô “${change.field}”`,
        before: figure(change.before),
        after: figure(change.after),
      }
    case 'field-choices':
      return {
        what: `Các mục của ô “${change.field}”`,
        before: list(change.before),
        after: list(change.after),
      }
    case 'indicator-added':
      return { what: `Chỉ tiêu mẫu “${change.indicator}”`, before: NONE, after: 'thêm mới' }
    case 'indicator-removed':
      return { what: `Chỉ tiêu mẫu “${change.indicator}”`, before: 'đang có', after: 'bỏ' }
    case 'indicator-words':
      return {
        what: `Tên gọi của chỉ tiêu mẫu “${change.indicator}”`,
        before: list(change.before),
        after: list(change.after),
      }
    case 'indicator-formula':
      return {
        what: `Công thức của chỉ tiêu mẫu “${change.indicator}”`,
        before: change.before.slice(0, -1).join(' ÷ '),
        after: change.after.slice(0, -1).join(' ÷ '),
      }
  }
}

const UNFIT_WORDS: Readonly<Record<string, string>> = {
  missing: 'để trống mà bản mới buộc nhập',
  'below-least': 'nhỏ hơn mức nhỏ nhất',
  'above-most': 'lớn hơn mức lớn nhất',
}

export const WHAT_IF = {
  title: 'Nếu lưu biểu mẫu này',
  stale: 'Biểu mẫu đã đổi sau lần xem trước. Xem lại kết quả dưới đây rồi lưu.',
  first: 'Chưa lưu gì. Xem các thay đổi dưới đây rồi lưu.',
  changes: 'Thay đổi của biểu mẫu',
  noChanges: 'Chỉ đổi thứ tự các ô, hoặc thông tin không hiện ra cho người ghi.',
  columns: ['Mục', 'Đang dùng', 'Bản mới'],
  rows: 'Các dòng đã ghi',
  rowsKept: (rows: number): string =>
    rows === 0
      ? 'Sổ chưa có dòng nào.'
      : `Sổ có ${formatNumber(rows)} dòng đã ghi; lưu biểu mẫu không sửa dòng nào.`,
  fit: 'Mọi dòng đều hợp với bản mới.',
  unfit: ({ unfit }: RowsAgainst): string =>
    `${formatNumber(unfit)} dòng không hợp với bản mới, chỉ phải sửa khi đính chính dòng đó:`,
  reason: (field: string, code: string, rows: number): string =>
    `Ô “${field}”: ${formatNumber(rows)} dòng ${UNFIT_WORDS[code] ?? 'không hợp với bản mới'}`,
  together: (rows: number): string =>
    `${formatNumber(rows)} dòng của cùng đơn vị sẽ chung một kỳ ghi; các dòng này vẫn được tính, đính chính thì hệ thống báo trùng kỳ.`,
  indicators: 'Chỉ tiêu mẫu đổi công thức',
  period: 'Kỳ',
  before: 'Đang có',
  after: 'Sau khi lưu',
  byNow: 'Công thức đang dùng',
  byNew: 'Công thức mới',
  noIndicators: 'Không chỉ tiêu mẫu nào đổi công thức.',
  targets: 'Chỉ tiêu kế hoạch lấy số từ sổ',
  noTargets: 'Chưa có chỉ tiêu nào của kế hoạch lấy số từ sổ này.',
  targetSame: 'Số không đổi ở kỳ nào.',
  targetOld:
    'Chỉ tiêu này đang dùng công thức cũ của sổ. Lưu biểu mẫu không đổi số nào; muốn theo công thức mới thì gắn lại.',
  anew: 'Nếu gắn lại theo công thức mới',
  retired: (fields: readonly string[]): string =>
    `Công thức lấy số từ ô sẽ thôi dùng: ${fields.join('; ')}. Các dòng ghi sau này không còn số ở ô đó.`,
  rebind: (code: string): string => `Gắn lại ${code} theo công thức mới`,
  rebindBy: 'Thủ trưởng đơn vị chủ trì hoặc cơ quan thường trực gắn lại chỉ tiêu này.',
  rebindFrom: 'Gắn lại kể từ ngày',
  rebindHint: 'Kỳ trước ngày này giữ nguyên số đã có.',
  packs: 'Tiêu chí bộ chỉ số lấy số từ sổ',
  noPacks: 'Không bộ chỉ số nào lấy số từ sổ này.',
  packSame: (title: string, criteria: number): string =>
    `${title}: ${formatNumber(criteria)} tiêu chí, điểm không đổi.`,
  criterion: 'Tiêu chí',
  keepTitle: 'Lưu',
  further: 'Sửa tiếp biểu mẫu',
  save: (version: number): string => `Lưu phiên bản ${formatNumber(version)}`,
  look: 'Xem trước thay đổi',
  saved: (title: string, version: number, rebound: number): string =>
    `Đã lưu biểu mẫu ${title}, bản ${formatNumber(version)}${rebound === 0 ? '' : `; gắn lại ${formatNumber(rebound)} chỉ tiêu`}.`,
  behind: 'Chỉ tiêu còn theo công thức cũ của sổ',
  behindHint: 'Công thức chỉ tiêu mẫu của sổ đã đổi; các chỉ tiêu này chưa được gắn lại.',
  bindAnew: 'Gắn lại',
} as const

/** A register that stands here and that somebody brings a further version of. */
export const BROUGHT = {
  title: (register: string): string => `Bản mới: ${register}`,
  sub: 'Ô, mục và chỉ tiêu mẫu của phường mà bản mới không có vẫn được giữ.',
  library: 'Xem bản của thư viện',
  section: 'Sổ đã có, tệp mang bản khác',
  hint: 'Chưa sổ nào trong số này bị thay. Xem trước từng sổ rồi mới lưu.',
} as const

export const PACK_WHAT_IF = {
  title: (pack: string): string => `Xem trước: ${pack}`,
  sub: (version: number | null): string =>
    version === null
      ? 'Bộ chỉ số mới. Chưa lưu gì.'
      : `So với bản ${formatNumber(version)} đang dùng. Chưa lưu gì.`,
  totals: (before: string | null, after: string): string =>
    before === null ? `Tổng điểm: ${after}` : `Tổng điểm: ${before} → ${after}`,
  year: (year: number): string => `Điểm tính đến hôm nay, năm ${year}.`,
  columns: ['Tiêu chí', 'Thay đổi', 'Điểm bản đang dùng', 'Điểm bản mới'],
  change: {
    added: 'Thêm',
    removed: 'Bỏ',
    changed: 'Sửa',
    same: 'Giữ nguyên',
  } as const satisfies Record<CriterionChange, string>,
  look: 'Xem trước',
  keep: (version: number): string => `Lưu phiên bản ${formatNumber(version)}`,
} as const
