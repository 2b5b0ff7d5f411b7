/** Whom a ward's Party report goes to: its own committee, its own standing committee, the province's committee. */
export const partyReceivers = (province: string): readonly string[] => [
  `Ban Chỉ đạo Tỉnh ủy ${provinceName(province)}`,
  'Ban Chỉ đạo của Đảng ủy',
  'Thường trực Đảng ủy',
]

/** "tỉnh Bình Lam" → "Bình Lam": a provincial Party committee is named without the kind. */
const provinceName = (province: string): string => province.replace(/^(?:tỉnh|thành phố)\s+/iu, '')
