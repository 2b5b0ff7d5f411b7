import type { FigureSource, SourceCounts } from '../domain/figure-source.ts'
import { formatNumber } from '../domain/format-vi.ts'

const COMPUTED = [
  'registers',
  'tasks',
  'targets',
  'meetings',
  'inspections',
] as const satisfies readonly FigureSource[]

/** What stands beside a figure that did not come from the data of the period. */
export const SOURCE_NOTES: Readonly<Partial<Record<FigureSource, string>>> = {
  typed: 'nhập tay',
  set: 'người lập báo cáo ghi',
  file: 'lấy từ tệp Excel',
}

export const BY_HAND_LIST = 'Số liệu nhập tay'

/** "0 số liệu nhập tay" */
export const byHandCount = (counts: SourceCounts): string =>
  `${formatNumber(counts.typed + counts.set)} số liệu nhập tay`

/** "Báo cáo mang 154 số liệu: 141 do hệ thống tính, 12 mốc của kế hoạch, 1 chưa có số; ", before the count by hand. */
export const sourcesText = (counts: SourceCounts & { readonly all: number }): string => {
  const computed = COMPUTED.reduce((sum, source) => sum + counts[source], 0)
  const parts = [
    `${formatNumber(computed)} do hệ thống tính`,
    ...(counts.plan === 0 ? [] : [`${formatNumber(counts.plan)} mốc của kế hoạch`]),
    ...(counts.file === 0 ? [] : [`${formatNumber(counts.file)} lấy từ tệp Excel`]),
    ...(counts.none === 0 ? [] : [`${formatNumber(counts.none)} chưa có số`]),
  ]
  return `Báo cáo mang ${formatNumber(counts.all)} số liệu: ${parts.join(', ')}; `
}

/** The whole sentence, where nothing can be opened. */
export const sourcesLine = (counts: SourceCounts & { readonly all: number }): string =>
  `${sourcesText(counts)}${byHandCount(counts)}.`
