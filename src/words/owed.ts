/** What waits for a person, by kind: how the line is said, with the code and the name of what it concerns. */
export const OWED_WORDS = {
  extension: (code: string, _about: string): string => `${code} xin gia hạn`,
  urging: (code: string, about: string): string => `Đôn đốc ${code}: ${about}`,
  occurrence: (code: string, about: string): string => `${code}, kỳ hạn sắp đến hoặc đã quá: ${about}`,
  'fallen-target': (code: string, about: string): string => `${code} tụt dưới mục tiêu đã đạt: ${about}`,
} as const

/** "Lê Thị Thu Hà, ngày 3/6; trả lời trước ngày 10/6". */
export const owedNote = (from: string | null, since: string, due: string | null): string => {
  const asked = from === null ? `từ ngày ${since}` : `${from}, ngày ${since}`
  return due === null ? asked : `${asked}; chậm nhất ngày ${due}`
}
