/** Whom a ward's Party report goes to: its own committee, its own standing committee, the province's committee. */
export const partyReceivers = (province: string): readonly string[] => [
  `Ban Chỉ đạo Tỉnh ủy ${provinceName(province)}`,
  'Ban Chỉ đạo của Đảng ủy',
  'Thường trực Đảng ủy',
]

/** "tỉnh Bình Lam" → "Bình Lam": a provincial Party committee is named without the kind. */
const provinceName = (province: string): string => province.replace(/^(?:tỉnh|thành phố)\s+/iu, '')

const upper = (text: string): string => text.toLocaleUpperCase('vi')

/** "BC/ĐU": type before the slash, body behind it (Hướng dẫn 36-HD/VPTW). */
export const PARTY_REPORT_SYMBOL = 'BC/ĐU'
export const PARTY_FILING = 'VPĐU'

/** Head of a Party document: the party organisation above, the committee below it. */
export const partyIssuer = (locality: string, province: string) => ({
  superior: upper(`Đảng bộ ${province}`),
  name: [upper(`Đảng ủy ${locality}`)],
  inText: `Đảng ủy ${locality}`,
})

export const partyRecipients = (locality: string): readonly string[] => [
  'Các đồng chí Ủy viên Ban Chấp hành Đảng bộ',
  `Ủy ban nhân dân, Mặt trận Tổ quốc ${locality}`,
  'Các chi bộ trực thuộc',
]

/** Forms of signing by line: the chair signs on behalf of the body, a deputy for the chair. */
const POWERS = {
  state: {
    chair: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    deputy: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  },
  party: {
    chair: ['T/M BAN THƯỜNG VỤ', 'BÍ THƯ'],
    // A standing committee acts as a body: its deputy secretary signs for it, not for the secretary.
    deputy: ['T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ'],
  },
} as const

export const signingPower = (line: 'state' | 'party', chair: boolean): readonly string[] =>
  POWERS[line][chair ? 'chair' : 'deputy']
