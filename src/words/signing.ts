import type { SigningForm } from '../domain/paper.ts'
import type { Line } from '../domain/role.ts'
import { signingPower } from './report-party.ts'

export const SIGNING_WORDS = {
  collective: 'Thay mặt tập thể (TM., T/M)',
  head: 'Người đứng đầu hoặc cấp phó ký thay (KT., K/T)',
  'by-order': 'Thừa lệnh (TL., T/L)',
  authorised: 'Thừa ủy quyền (TUQ.), chỉ dùng cho văn bản của Ủy ban nhân dân',
} as const satisfies Record<SigningForm, string>

const HEADS = {
  state: { head: 'CHỦ TỊCH', deputy: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'] },
  party: { head: 'BÍ THƯ', deputy: ['K/T BÍ THƯ', 'PHÓ BÍ THƯ'] },
} as const

const ORDERED = { state: 'TL. CHỦ TỊCH', party: 'T/L BAN THƯỜNG VỤ' } as const

/**
 * Lines above a signature, in the abbreviations of the line: TM., KT., TL., TUQ. of the State (Decree 30/2020/NĐ-CP,
 * Annex I, II.7), T/M, K/T, T/L of the Party. The Party line has no form of authority that a source names: null.
 *
 * @param deputy whether the signer is deputy to the head
 */
export const signingLines = (signing: {
  readonly line: Line
  readonly form: SigningForm
  readonly post: string
  readonly deputy: boolean
}): readonly string[] | null => {
  const { line, form, deputy } = signing
  const post = signing.post.toLocaleUpperCase('vi')
  switch (form) {
    case 'collective':
      return signingPower(line, !deputy)
    case 'head':
      return deputy ? HEADS[line].deputy : [HEADS[line].head]
    case 'by-order':
      return [ORDERED[line], ...ofUnit(line, post)]
    case 'authorised':
      return line === 'state' ? ['TUQ. CHỦ TỊCH', post] : null
  }
}

const DEPUTY = /^PHÓ\s+/u
const FOR_HEAD = { state: 'KT.', party: 'K/T' } as const

/** The deputy of a unit's head signs by order in the head's place: "KT. CHÁNH VĂN PHÒNG" over "PHÓ CHÁNH VĂN PHÒNG". */
const ofUnit = (line: Line, post: string): readonly string[] =>
  DEPUTY.test(post) ? [`${FOR_HEAD[line]} ${post.replace(DEPUTY, '')}`, post] : [post]
