/**
 * Numbers that look like a citizen's own, found in typed text and in names of files. A find is a question to the
 * person who writes ("is this somebody's?"), never a refusal: a document number can look the same.
 */
export type PersonalDataKind = 'identity-number' | 'telephone'

export type PersonalDataFind = {
  readonly kind: PersonalDataKind
  /** As written, for the person to find it again; it is never logged or kept. */
  readonly text: string
}

/** Digits that people part with spaces, dots or hyphens; nothing longer on either side. */
const RUNS = /(?<![\d/]|\d[.,-])\+?\d(?:[ .-]?\d){8,13}(?![\d/]|[.,-]\d)/gu

/** Twelve digits as identity cards bear them: place of birth 001 to 096, century and sex, year, six digits. */
const IDENTITY = /^0(?:0[1-9]|[1-8]\d|9[0-6])[0-3]\d{8}$/u

/** Mobile telephones of ten digits, with 0 or +84 before them. */
const TELEPHONE = /^(?:0|\+?84)[35789]\d{8}$/u

/** All that looks like a citizen's number, in the order of the text; the same number once. */
export const findPersonalData = (text: string): readonly PersonalDataFind[] => {
  const found = new Map<string, PersonalDataFind>()
  for (const [written] of text.matchAll(RUNS)) {
    const digits = written.replace(/[ .-]/gu, '')
    const kind = IDENTITY.test(digits) ? 'identity-number' : TELEPHONE.test(digits) ? 'telephone' : null
    if (kind !== null && !found.has(digits)) found.set(digits, { kind, text: written })
  }
  return [...found.values()]
}
